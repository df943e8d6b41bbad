import { loadPlayerPicture } from '#lib/handlers/ogImages/loadPlayerPicture.ts';
import { milestonePicture } from '#lib/handlers/ogImages/milestonePicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

type Context = { params: Promise<{ username: string; kind: string; n: string }> };

/** The link preview of a milestone, 1200×630, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username, kind, n } = await params;
  const wanted = milestonePicture(kind, n);
  const picture = wanted && (await loadPlayerPicture(username, wanted));
  return pictureResponse(request, picture, `longplay-${username}-${kind}-${n}.png`);
}
