import { loadPlayerPicture } from '#lib/handlers/ogImages/loadPlayerPicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

type Context = { params: Promise<{ username: string }> };

/** The picture under a link to a player, 1200×630. Any case of the name will do. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  return pictureResponse(request, await loadPlayerPicture(username), `longplay-${username}.png`);
}
