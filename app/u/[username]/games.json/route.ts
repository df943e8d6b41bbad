import { getPackedBody } from '#lib/gameQuery/packedBody.ts';
import { respondUnavailable } from '#lib/handlers/api/respondUnavailable.ts';
import { loadPlayerForApi } from '#lib/handlers/player/loadPlayer.ts';
import { textResponse } from '#lib/http/textResponse.ts';

type Context = { params: Promise<{ username: string }> };

/** All games of a player for the explorer in the browser (`PackedGames`), with an ETag and 304. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const player = await loadPlayerForApi((await params).username);
  if (player.state !== 'found') return respondUnavailable(player);
  const body = getPackedBody(player.snapshot);
  return textResponse(request, body, 'application/json', 'public, max-age=0, s-maxage=10');
}
