import type { Username } from '../domain/username.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { singleton } from '../singleton.ts';
import { assembleLoader } from './assembleLoader.ts';
import type { Loaded } from './loaded.ts';
import type { Loader, Refresh } from './loader.ts';
import { tellSnapshotChange } from './snapshotChange.ts';

/**
 * Loads a player's snapshot, from memory if it can.
 * @throws UpstreamFault, with `retryAfter`, when nothing is stored and the upstream fails
 */
export function loadSnapshot(username: Username): Promise<Loaded> {
  return loader().load(username);
}

/** Fetches a player now, unless that was done or asked for within the last 5 minutes. */
export function refreshNow(username: Username): Promise<Refresh> {
  return loader().refreshNow(username);
}

function loader(): Loader {
  return singleton('loader', () => assembleLoader(env(), tellSnapshotChange, log()));
}
