import type { Ulid } from '#lib/domain/ulid.ts';
import { parseUsername, type Username, usernameKey } from '#lib/domain/username.ts';
import { type LoadResult, metrics } from '#lib/metrics/metrics.ts';
import type { Priority } from '#lib/upstream/budget.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { type AwardedPlayers, createAwardedPlayers } from './awards/awardedPlayers.ts';
import { createFormerNames } from './formerNames.ts';
import { isFresh, isLongPast } from './freshness.ts';
import type { Loaded } from './loaded.ts';
import { createMaintenance, type Maintenance, type MaintenanceParts } from './maintenance.ts';
import { createManualRefreshes, type ManualRefresh } from './manualRefreshes.ts';
import { createPlayerCache } from './playerCache.ts';
import {
  createRefresher,
  type FetchResult,
  type InFlightFetch,
  type RefresherParts,
} from './refresher.ts';
import { createSitePlayers } from './sitePlayers.ts';
import type { PurgedPlayer } from './snapshotChange.ts';
import type { ListedPlayer, SnapshotStore, StoredPlayer } from './snapshotStore.ts';
import { createStoreFetched } from './storeFetched.ts';
import { createSuspectLists } from './suspectLists.ts';
import { createUlidLookups, type UlidOwner } from './ulidLookups.ts';

/** Seconds after which a reader should ask again for a list that is being fetched. */
const RETRY_AFTER = 3;
/** How long a reader waits who joins a fetch that has been running for long, ms. */
const MIN_PATIENCE_MS = 500;
/** The most that a reader is told to wait for the budget, seconds: calls move up in the queue. */
const MAX_RETRY_AFTER = 60;
export interface LoaderParts
  extends Omit<RefresherParts, 'cache' | 'store'>,
    Omit<MaintenanceParts, 'cache'> {
  store: SnapshotStore;
  /** Lower-case names of the players whose site this is; null or absent for any player. */
  players?: ReadonlySet<string> | null;
  /** Returns 0 to 1. */
  random(): number;
  /** How far apart two equal readings of a short list have to be, ms; 10 minutes if absent. */
  shortListApartMs?: number;
  /** For parsed snapshots. */
  memoryBytes: number;
  /** How long the first reader of a player waits by default, ms. Real time. */
  patienceMs: number;
}

/** The only way to a player's snapshot. Everything it works with is handed in. */
export interface Loader {
  /** @throws UpstreamFault, with `retryAfter`, when nothing is stored and the upstream fails */
  load(username: Username, patienceMs?: number): Promise<Loaded>;
  refreshNow(username: Username): Promise<ManualRefresh>;
  /**
   * Finds the player who has a ULID, with one call where the ULID is not known here.
   * @throws UpstreamFault
   */
  findUlid(ulid: Ulid): Promise<UlidOwner>;
  /** The stored player who has a ULID. Makes no call. */
  findNameByUlid(ulid: string): Promise<Username | null>;
  /**
   * Fetches a player for the operator, however recent the last fetch is, and waits for the result.
   * @param priority `refresh` leaves the reserve for first visits alone
   */
  fetchNow(username: Username, priority: Priority): Promise<FetchResult>;
  /** The players visited last who may be shown, newest visit first (to the hour). */
  recentPlayers(limit: number): Promise<RecentPlayer[]>;
  /** Players who have earned an award, as the award feed tells. */
  awarded: AwardedPlayers;
  /** Whether a name is shown here at all: with `PLAYERS` only theirs are. Makes no call. */
  isOfSite(name: Username): Promise<boolean>;
  maintenance: Maintenance;
}

/** A player as a list of pages shows them. */
export type RecentPlayer = Pick<ListedPlayer, 'name' | 'takenAt'>;

export function createLoader(parts: LoaderParts): Loader {
  const { store, clock, timeScale, hidden, random, onChange } = parts;
  const cache = createPlayerCache(store, parts.memoryBytes, clock, { timeScale, random });
  const sitePlayers = createSitePlayers(parts.players ?? null, cache);
  const suspectLists = createSuspectLists(timeScale, parts.shortListApartMs);
  const formerNames = createFormerNames(parts);
  function clearNotes(names: readonly string[]): void {
    for (const name of names) {
      failures.clear(name);
      suspectLists.clear(name);
      formerNames.clear(name);
      manualRefreshes.clear(name);
    }
  }

  function onPurge(purged: PurgedPlayer): void {
    clearNotes(purged.names);
    parts.onPurge(purged);
  }

  const refresher = createRefresher({
    ...parts,
    cache,
    store: createStoreFetched({ ...parts, cache, formerNames, suspectLists, onPurge, clearNotes }),
  });
  const { failures } = refresher;
  const manualRefreshes = createManualRefreshes(refresher, clock, timeScale);

  function toLoaded(player: StoredPlayer): Loaded {
    const { snapshot } = player;
    if (hidden.hides(player.names, snapshot.player.ulid)) return { state: 'hidden' };
    if (snapshot.player.banned) return { state: 'banned' };
    const now = clock.now();
    const [own = ''] = player.names;
    const late = !isFresh(player, now) && (failures.has(own) || isLongPast(player, now));
    const stale = late || suspectLists.has(own);
    return { state: 'found', snapshot, stale };
  }

  /** Fetches a stale player in the background, unless the last fetch failed a moment ago. */
  function refreshIfStale(name: string, player: StoredPlayer): void {
    const [own = ''] = player.names;
    const fresh = isFresh(player, clock.now()) && !suspectLists.has(own);
    if (fresh || failures.getActive(own)) return;
    refresher.refresh(name, player, 'refresh');
  }

  /** A former name leads to the renamed player only until somebody else takes it. */
  function checkFormerName(name: string, player: StoredPlayer): void {
    if (player.names[0] === name || !formerNames.isDue(name)) return;
    formerNames.isTaken(name, player.snapshot.player).then((taken) => {
      if (taken) refresher.refresh(name, null, 'refresh');
    });
  }

  /** Reads the motto of a hidden player again after a while: it may have changed. */
  function recheckMotto(name: string): void {
    const entry = hidden.getStaleMotto(name);
    if (entry && !failures.getActive(name)) refresher.refresh(name, null, 'refresh');
  }

  async function loadCold(name: string, patienceMs: number): Promise<Loaded> {
    const fault = failures.getActive(name);
    if (fault) throw fault;
    const fetch = refresher.refresh(name, null, 'first');
    const left = patienceMs - (clock.now() - fetch.startedAt);
    const result = await waitForResult(clock, fetch, Math.max(left, MIN_PATIENCE_MS));
    if (!result) return toPending(clock, fetch);
    if (result.kind === 'fault') throw result.fault;
    if (result.kind === 'player') return toLoaded(result.player);
    if (result.kind === 'limited') return { state: 'limited', retryAfter: result.retryAfter };
    if (result.kind !== 'postponed') return { state: result.kind };
    return { state: 'pending', fetched: 0, total: null, retryAfter: result.retryAfter };
  }

  store.onChange?.(({ names }) => {
    cache.invalidate(names);
    if (names) onChange(names);
  });

  return {
    async load(username, patienceMs = parts.patienceMs) {
      const name = usernameKey(username);
      if (await sitePlayers.areWithout(name)) return { state: 'outside' };
      await hidden.ready();
      if (hidden.hides([name])) {
        recheckMotto(name);
        return { state: 'hidden' };
      }
      const stored = await cache.get(name);
      if (!stored) return countLoad(loadCold(name, patienceMs));
      if (stored.kind === 'unknown') {
        count('unknown');
        return { state: 'unknown' };
      }
      count(isFresh(stored, clock.now()) ? 'hit' : 'stale');
      refreshIfStale(name, stored);
      checkFormerName(name, stored);
      return toLoaded(stored);
    },
    async refreshNow(username) {
      const name = usernameKey(username);
      if (await sitePlayers.areWithout(name)) return { status: 'outside' };
      await hidden.ready();
      if (hidden.hides([name])) return { status: 'hidden' };
      const stored = await cache.get(name);
      if (stored?.kind === 'unknown') return { status: 'unknown' };
      const state = stored && toLoaded(stored).state;
      if (state === 'hidden' || state === 'banned') return { status: state };
      return manualRefreshes.start(name, stored);
    },
    findUlid: createUlidLookups({ ...parts, sitePlayers }),
    findNameByUlid: async (ulid) =>
      parseUsername((await store.findNameByUlid(ulid.toUpperCase())) ?? ''),
    async fetchNow(username, priority) {
      const name = usernameKey(username);
      if (await sitePlayers.areWithout(name)) return { kind: 'outside' };
      await hidden.ready();
      if (hidden.hides([name])) return { kind: 'hidden' };
      const stored = await cache.get(name);
      const known = stored?.kind === 'player' ? stored : null;
      return refresher.refresh(name, known, priority, 'operator').result;
    },
    awarded: createAwardedPlayers({ ...parts, cache, refresher, sitePlayers }),
    isOfSite: async (name) => !(await sitePlayers.areWithout(usernameKey(name))),
    maintenance: createMaintenance({ ...parts, cache, onPurge }),
    async recentPlayers(limit) {
      await hidden.ready();
      const players = await store.recent(limit);
      return players
        .filter(({ names }) => sitePlayers.include(names) && !hidden.hides(names))
        .map(({ name, takenAt }) => ({ name, takenAt }));
    },
  };
}

function toPending(clock: Clock, { fetched, total, waitUntil }: InFlightFetch): Loaded {
  const wait = Math.ceil((waitUntil - clock.now()) / 1000);
  const retryAfter = wait > 0 ? Math.min(MAX_RETRY_AFTER, wait) : RETRY_AFTER;
  return { state: 'pending', fetched, total, retryAfter };
}

/**
 * Waits for a fetch as long as a reader is willing to.
 * @param ms gives up at once where the fetch itself has to wait for longer
 * @returns null when there is no result by then
 */
function waitForResult(
  clock: Clock,
  fetch: InFlightFetch,
  ms: number,
): Promise<FetchResult | null> {
  return new Promise((resolve) => {
    const end = (result: FetchResult | null) => {
      cancel();
      fetch.onWaitListeners.delete(look);
      resolve(result);
    };
    const look = () => {
      if (fetch.waitUntil - clock.now() > ms) end(null);
    };
    const cancel = clock.after(ms, () => end(null));
    fetch.onWaitListeners.add(look);
    fetch.result.then(end);
    look();
  });
}

const count = (result: LoadResult) => metrics().snapshots.inc({ result });

/** Counts a load for which nothing was stored, by its outcome. */
async function countLoad(load: Promise<Loaded>): Promise<Loaded> {
  try {
    const loaded = await load;
    count('miss');
    return loaded;
  } catch (fault) {
    count('error');
    throw fault;
  }
}
