import type { Ulid } from '#lib/domain/ulid.ts';
import type { Username } from '#lib/domain/username.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import type { Health } from './health.ts';
import type { Loaded } from './loaded.ts';
import type { Loader, RecentPlayer, Refresh } from './loader.ts';
import { assembleMachine, type Machine } from './playerService.ts';
import { tellPlayerGone, tellSnapshotChange } from './snapshotChange.ts';
import type { UlidOwner } from './ulidLookups.ts';

/**
 * Loads a player's snapshot, from memory if it can.
 * @param patienceMs how long a first look is waited for; the fetch goes on behind it
 * @throws UpstreamFault, with `retryAfter`, when nothing is stored and the upstream fails
 */
export function loadSnapshot(username: Username, patienceMs?: number): Promise<Loaded> {
  return loader().load(username, patienceMs);
}

/** Fetches a player now, unless that was done or asked for within the last 5 minutes. */
export function refreshNow(username: Username): Promise<Refresh> {
  return loader().refreshNow(username);
}

/**
 * Finds the player who has a ULID, by one call where nobody is kept under it.
 * @throws UpstreamFault
 */
export function findUlid(ulid: Ulid): Promise<UlidOwner> {
  return loader().findUlid(ulid);
}

/** Who is kept under a ULID, in any case; null where nobody is. */
export function nameOfUlid(ulid: string): Promise<Username | null> {
  return loader().nameOfUlid(ulid);
}

/**
 * The players looked at last, newest look first (to the hour); none who is hidden, banned or
 * nobody. Read from the store without a snapshot: 1,000 take a few ms.
 */
export function recentPlayers(limit: number): Promise<RecentPlayer[]> {
  return loader().recentPlayers(limit);
}

/** How the store, the call budget and the breaker are at this moment. */
export function snapshotHealth(): Promise<Health> {
  return machine().health();
}

function loader(): Loader {
  return machine().loader;
}

function machine(): Machine {
  return singleton('machine', () => {
    const tell = { onChange: tellSnapshotChange, onGone: tellPlayerGone };
    const made = assembleMachine(env(), tell, log());
    made.loader.caretaker.start();
    return made;
  });
}
