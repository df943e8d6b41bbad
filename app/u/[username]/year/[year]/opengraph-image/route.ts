import { loadOgImage } from '#lib/handlers/ogImages/loadOgImage.ts';
import { yearImage } from '#lib/handlers/ogImages/ogImagePages.ts';
import { ogImageResponse } from '#lib/handlers/ogImages/ogImageResponse.ts';

type Context = { params: Promise<{ username: string; year: string }> };

/** The link preview of a player's year, 1200×630, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username, year } = await params;
  const image = await loadOgImage(yearImage(username, year));
  return ogImageResponse(request, image, `longplay-${username}-${year}.png`);
}
