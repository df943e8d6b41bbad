import { loadOgImage } from '#lib/handlers/ogImages/loadOgImage.ts';
import { milestoneImage } from '#lib/handlers/ogImages/ogImagePages.ts';
import { ogImageResponse } from '#lib/handlers/ogImages/ogImageResponse.ts';

type Context = { params: Promise<{ username: string; kind: string; n: string }> };

/** The link preview of a milestone, 1200×630, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username, kind, n } = await params;
  const image = await loadOgImage(milestoneImage(username, kind, n));
  return ogImageResponse(request, image, `longplay-${username}-${kind}-${n}.png`);
}
