import { loadPlayerPicture } from '#app/pictures/loadPlayerPicture.ts';
import { pictureResponse } from '#app/pictures/pictureResponse.ts';

type Context = { params: Promise<{ username: string }> };

/** The picture under a link to a player, 1200×630. Any case of the name will do. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  return pictureResponse(request, await loadPlayerPicture(username), `longplay-${username}.png`);
}
