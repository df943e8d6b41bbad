import type { PlayerData } from '#lib/api/responses/playerInfo.ts';
import { loadPlayerForApi } from '#lib/handlers/player/loadPlayer.ts';
import { jsonResponse } from '#lib/http/jsonResponse.ts';
import { respondUnavailable } from './respondUnavailable.ts';

/** What Next hands to a route below `/api/v1/users/[username]`. */
export interface Context {
  params: Promise<{ username: string }>;
}

/** Clients revalidate; a proxy in front of the site may cache an answer for a moment. */
export const LIFE = 'public, max-age=0, s-maxage=10';

/**
 * Loads a player and answers with what is made of them, or with the problem that there is none.
 * @param name the requested spelling
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
