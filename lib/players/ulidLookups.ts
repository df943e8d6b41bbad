import { LRUCache } from 'lru-cache';
import type { Ulid } from '#lib/domain/ulid.ts';
import { parseUsername, type Username } from '#lib/domain/username.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { FormerNamesParts } from './formerNames.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { SitePlayers } from './sitePlayers.ts';
import type { SnapshotStore } from './snapshotStore.ts';

/** How long a ULID is known not to exist, ms. */
const UNKNOWN_MS = 3_600_000;
/** Unknown ULIDs that are known at one time. */
const MAX_UNKNOWN = 10_000;

/** The player with a ULID; `limited` where the client has used up its uncached requests. */
export type UlidOwner = { name: Username } | { state: 'unknown' | 'limited' };

export interface UlidLookupsParts {
  store: Pick<SnapshotStore, 'findNameByUlid'>;
  hidden: HiddenPlayers;
  sitePlayers: Pick<SitePlayers, 'areSome'>;
  identify: FormerNamesParts['identify'];
  clock: Clock;
  timeScale: number;
}

/**
 * Makes the function that finds a player by ULID. Where the ULID is not known here it makes one call,
 * which counts as an uncached request of the client. It throws UpstreamFault.
 */
export function createUlidLookups(parts: UlidLookupsParts) {
  const { store, hidden, clock } = parts;
  const unknown = new LRUCache<Ulid, number>({ max: MAX_UNKNOWN });
  const running = new Map<Ulid, Promise<UlidOwner>>();

  async function lookUp(ulid: Ulid): Promise<UlidOwner> {
    const player = await parts.identify(ulid);
    const name = parseUsername(player?.name ?? '');
    if (name) return { name };
    unknown.set(ulid, clock.now() + UNKNOWN_MS * parts.timeScale);
    return { state: 'unknown' };
  }

  return async (ulid: Ulid): Promise<UlidOwner> => {
    await hidden.ready();
    const [known] = hidden.find([], ulid);
    const name = parseUsername(known?.names[0] ?? (await store.findNameByUlid(ulid)) ?? '');
    if (name) return { name };
    if (clock.now() < (unknown.get(ulid) ?? 0)) return { state: 'unknown' };
    // Who is stored is known by now; of others nothing is asked.
    if (parts.sitePlayers.areSome) return { state: 'unknown' };
    if (await consume()) return { state: 'limited' };
    const lookup = running.get(ulid) ?? lookUp(ulid).finally(() => running.delete(ulid));
    running.set(ulid, lookup);
    return lookup;
  };
}
