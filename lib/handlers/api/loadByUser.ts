import { isUlid } from '#lib/api/php/parsePhpQuery.ts';
import { loadPlayerForApi, type PlayerState } from '#lib/handlers/player/loadPlayer.ts';
import { findNameByUlid } from '#lib/players/playerService.ts';

/** Loads a player by what the original takes: a name, or the ULID of a player who is known here. */
export async function loadByUser(user: string): Promise<PlayerState> {
  const name = isUlid(user) ? await findNameByUlid(user) : user;
  return name === null ? { state: 'unknown' } : loadPlayerForApi(name);
}
