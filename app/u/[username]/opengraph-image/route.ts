import { loadOgImage } from '#lib/handlers/ogImages/loadOgImage.ts';
import { profileImage } from '#lib/handlers/ogImages/ogImagePages.ts';
import { ogImageResponse } from '#lib/handlers/ogImages/ogImageResponse.ts';

type Context = { params: Promise<{ username: string }> };

/** The link preview of a player, 1200×630, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  const image = await loadOgImage(profileImage(username));
  return ogImageResponse(request, image, `longplay-${username}.png`);
}
