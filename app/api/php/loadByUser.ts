import { isUlid } from '../../../lib/api/php/readQuery.ts';
import { loadSnapshotByUlid } from '../../../lib/snapshot/loadSnapshot.ts';
import { loadPlayer, type PlayerState, stateOf } from '../../loadPlayer.ts';

/** Loads a player by what the original takes: a name or a ULID. */
export function loadByUser(user: string): Promise<PlayerState> {
  return isUlid(user) ? stateOf(() => loadSnapshotByUlid(user)) : loadPlayer(user);
}
