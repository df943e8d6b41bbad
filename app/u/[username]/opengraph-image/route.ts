import { loadPlayerPicture } from '#lib/handlers/ogImages/loadPlayerPicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

type Context = { params: Promise<{ username: string }> };

/** The link preview of a player, 1200×630, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  return pictureResponse(request, await loadPlayerPicture(username), `longplay-${username}.png`);
}
