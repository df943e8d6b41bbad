import type { PlayerData } from '#lib/api/responses/playerInfo.ts';
import { loadPlayerForApi } from '#lib/handlers/player/loadPlayer.ts';
import { jsonResponse } from '#lib/http/jsonResponse.ts';
import { respondUnavailable } from './respondUnavailable.ts';

/** What Next hands to a route below `/api/v1/users/[username]`. */
export interface Context {
  params: Promise<{ username: string }>;
}

/** Who asks is asked to look again; what stands before this site may keep an answer for a moment. */
export const LIFE = 'public, max-age=0, s-maxage=10';

/**
 * Loads a player and answers with what is made of them, or with the problem that there is none.
 * @param name as it was asked for
 */
export async function respondWith(
  request: Request,
  name: string,
  make: (found: PlayerData) => unknown,
): Promise<Response> {
  const player = await loadPlayerForApi(name);
  if (player.state !== 'found') return respondUnavailable(player);
  return jsonResponse(request, make(player), LIFE);
}
