import { loadPlayerForApi, type PlayerState } from '#app/loadPlayer.ts';
import { isUlid } from '#lib/api/php/readQuery.ts';
import { nameOfUlid } from '#lib/snapshot/loadSnapshot.ts';

/** Loads a player by what the original takes: a name, or the ULID of a player who is known here. */
export async function loadByUser(user: string): Promise<PlayerState> {
  const name = isUlid(user) ? await nameOfUlid(user) : user;
  return name === null ? { state: 'unknown' } : loadPlayerForApi(name);
}
