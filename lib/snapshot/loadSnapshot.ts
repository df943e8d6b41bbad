import type { Username } from '../domain/username.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { singleton } from '../singleton.ts';
import { assembleMachine } from './assembleLoader.ts';
import type { Loaded } from './loaded.ts';
import type { Loader, RecentPlayer, Refresh } from './loader.ts';
import { tellPlayerGone, tellSnapshotChange } from './snapshotChange.ts';

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

/**
 * The players looked at last, newest look first (to the hour); none who is hidden, banned or
 * nobody. Read from the store without a snapshot: 1,000 take a few ms.
 */
export function recentPlayers(limit: number): Promise<RecentPlayer[]> {
  return loader().recentPlayers(limit);
}

function loader(): Loader {
  return singleton('loader', () => {
    const tell = { onChange: tellSnapshotChange, onGone: tellPlayerGone };
    const { loader } = assembleMachine(env(), tell, log());
    loader.caretaker.start();
    return loader;
  });
}
