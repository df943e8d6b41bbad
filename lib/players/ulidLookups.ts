import { LRUCache } from 'lru-cache';
import type { Ulid } from '#lib/domain/ulid.ts';
import { parseUsername, type Username } from '#lib/domain/username.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { FormerNamesParts } from './formerNames.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { SnapshotStore } from './snapshotStore.ts';

/** How long a ULID of nobody is remembered, ms. */
const UNKNOWN_MS = 3_600_000;
/** Lookups that are remembered at one time. */
const MOST_LOOKUPS = 10_000;

/** Whose ULID it is; nobody's, or not known since the client has had its share of uncached work. */
export type UlidOwner = { name: Username } | { state: 'unknown' | 'limited' };

export interface UlidLookupsParts {
  store: Pick<SnapshotStore, 'nameOfUlid'>;
  hidden: HiddenPlayers;
  identify: FormerNamesParts['identify'];
  clock: Clock;
  timeScale: number;
}

/**
 * Finds the name of the player who has a ULID. One call where it is not known here; it is counted as
 * work of whoever asks.
 * @returns a function that throws UpstreamFault
 */
export function createUlidLookups(parts: UlidLookupsParts) {
  const { store, hidden, clock } = parts;
  const unknown = new LRUCache<Ulid, number>({ max: MOST_LOOKUPS });
  const running = new Map<Ulid, Promise<UlidOwner>>();

  async function ask(ulid: Ulid): Promise<UlidOwner> {
    const player = await parts.identify(ulid);
    const name = parseUsername(player?.name ?? '');
    if (name) return { name };
    unknown.set(ulid, clock.now() + UNKNOWN_MS * parts.timeScale);
    return { state: 'unknown' };
  }

  return async (ulid: Ulid): Promise<UlidOwner> => {
    await hidden.ready();
    const [known] = hidden.find([], ulid);
    const name = parseUsername(known?.names[0] ?? (await store.nameOfUlid(ulid)) ?? '');
    if (name) return { name };
    if (clock.now() < (unknown.get(ulid) ?? 0)) return { state: 'unknown' };
    if (await consume()) return { state: 'limited' };
    const asked = running.get(ulid) ?? ask(ulid).finally(() => running.delete(ulid));
    running.set(ulid, asked);
    return asked;
  };
}
