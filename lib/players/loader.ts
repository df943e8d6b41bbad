import { LRUCache } from 'lru-cache';
import type { Ulid } from '#lib/domain/ulid.ts';
import { parseUsername, type Username, usernameKey } from '#lib/domain/username.ts';
import { type LoadResult, metrics } from '#lib/metrics/metrics.ts';
import type { Turn } from '#lib/upstream/turns.ts';
import { createFailures } from './failures.ts';
import { type Flight, type Landed, waitForLanding } from './flight.ts';
import { isFresh, isLongPast, UPDATE_EVERY_MS } from './freshness.ts';
import type { Loaded } from './loaded.ts';
import { type Caretaker, type CaretakerParts, createCaretaker } from './maintenance.ts';
import { createKeeper, type Kept } from './playerCache.ts';
import { createRefresher, type RefresherParts } from './refresher.ts';
import type { KeptPlayer, ListedPlayer, SnapshotStore } from './snapshotStore.ts';
import { createDoubts } from './suspectLists.ts';
import { createUlidLookups, type UlidOwner } from './ulidLookups.ts';

/** Seconds after which a reader of a list on its way is to ask again. */
const ASK_AGAIN = 3;
/** How long who joins a fetch that has been long on its way waits: it is to say how far it is. */
const LEAST_PATIENCE_MS = 500;
/** The most that a reader is told to wait for the budget, seconds: places in the line move up. */
const LONGEST_WAIT = 60;
/** Wishes for an update that are remembered at one time. */
const MOST_WISHES = 10_000;

export interface LoaderParts
  extends Omit<RefresherParts, 'doubts' | 'failures' | 'identify' | 'keeper'>,
    Pick<CaretakerParts, 'identify' | 'notices'> {
  store: SnapshotStore;
  /** Gives 0 to 1. */
  random(): number;
  timeScale: number;
  /** How far apart two readings of a short list are that are believed, ms; 10 minutes if absent. */
  shortListApartMs?: number;
  /** For parsed snapshots. */
  memoryBytes: number;
  /** How long the first reader of a player waits who says nothing else, ms. Real time. */
  patienceMs: number;
}

/** What became of the wish to fetch a player now. */
export type Refresh =
  | { status: 'accepted' }
  | {
      status: 'too-soon';
      /** Seconds. */
      retryAfter: number;
    }
  | { status: 'unknown' | 'hidden' | 'banned' };

/** The one cache boundary, with all that it works with handed in. */
export interface Loader {
  /** @throws UpstreamFault, with `retryAfter`, when there is nothing to show and none to be had */
  load(username: Username, patienceMs?: number): Promise<Loaded>;
  refreshNow(username: Username): Promise<Refresh>;
  /**
   * Finds the player who has a ULID, by one call where nobody is kept under it.
   * @throws UpstreamFault
   */
  findUlid(ulid: Ulid): Promise<UlidOwner>;
  /** Who is kept under a ULID. Nobody is asked who has one that is not known here. */
  nameOfUlid(ulid: string): Promise<Username | null>;
  /**
   * Fetches a player for the operator, however short ago that was done, and waits for the end.
   * @param turn `refresh` leaves the reserve of first looks alone
   */
  fetchNow(username: Username, turn: Turn): Promise<Landed>;
  /** The players looked at last who may be shown, newest look first (to the hour). */
  recentPlayers(limit: number): Promise<RecentPlayer[]>;
  /** What has to be done now and then, whoever is looked at. */
  caretaker: Caretaker;
}

/** A player that a list of pages can name. */
export type RecentPlayer = Pick<ListedPlayer, 'name' | 'takenAt'>;

export function createLoader(parts: LoaderParts): Loader {
  const { store, clock, timeScale, hidden, random } = parts;
  const keeper = createKeeper(store, parts.memoryBytes, clock, { timeScale, random });
  const failures = createFailures(clock, timeScale);
  const doubts = createDoubts(timeScale, parts.shortListApartMs);
  const refresher = createRefresher({ ...parts, keeper, failures, doubts });
  const wishes = new LRUCache<string, number>({ max: MOST_WISHES });

  function answer(player: KeptPlayer): Loaded {
    const { snapshot } = player;
    if (hidden.hides(player.names, snapshot.player.ulid)) return { state: 'hidden' };
    if (snapshot.player.banned) return { state: 'banned' };
    const now = clock.now();
    const [own = ''] = player.names;
    const late = !isFresh(player, now) && (failures.has(own) || isLongPast(player, now));
    const stale = late || doubts.has(own);
    return { state: 'found', snapshot, stale };
  }

  /** Renews behind the reader's back, unless the last try failed a moment ago. */
  function renew(name: string, player: KeptPlayer): void {
    const [own = ''] = player.names;
    const fresh = isFresh(player, clock.now()) && !doubts.has(own);
    if (fresh || failures.standing(own)) return;
    refresher.refresh(name, player, 'refresh');
  }

  /** After a rename the old name leads to the player only as long as nobody else takes it. */
  function checkName(name: string, player: KeptPlayer): void {
    if (player.names[0] !== name) refresher.checkFormerName(name, player);
  }

  /** Reads a motto again that hid a player a while ago: it may not say so any more. */
  function askAgain(name: string): void {
    const entry = hidden.due(name);
    if (entry && !failures.standing(name)) refresher.refresh(name, null, 'refresh');
  }

  async function loadCold(name: string, patienceMs: number): Promise<Loaded> {
    const fault = failures.standing(name);
    if (fault) throw fault;
    const flight = refresher.refresh(name, null, 'first');
    const left = patienceMs - (clock.now() - flight.startedAt);
    const landed = await waitForLanding(clock, flight, Math.max(left, LEAST_PATIENCE_MS));
    return landed ? answerLanded(landed) : pendingOf(flight);
  }

  function answerLanded(landed: Landed): Loaded {
    if (landed.kind === 'fault') throw landed.fault;
    if (landed.kind === 'limited') return { state: 'limited', retryAfter: landed.retryAfter };
    return landed.kind === 'player' ? answer(landed.player) : { state: landed.kind };
  }

  function pendingOf({ fetched, total, waitUntil }: Flight): Loaded {
    const wait = Math.ceil((waitUntil - clock.now()) / 1000);
    const retryAfter = wait > 0 ? Math.min(LONGEST_WAIT, wait) : ASK_AGAIN;
    return { state: 'pending', fetched, total, retryAfter };
  }

  /** Seconds until an update may be asked for; 0 when it may. */
  function tooSoon(name: string, kept: Kept): number {
    const player = kept?.kind === 'player' ? kept : null;
    const key = player?.names[0] ?? name;
    const last = Math.max(player?.snapshot.takenAt ?? 0, wishes.get(key) ?? 0);
    const ms = Math.min(last - clock.now(), 0) + UPDATE_EVERY_MS * timeScale;
    return Math.max(0, Math.ceil(ms / 1000), failures.standing(key)?.retryAfter ?? 0);
  }

  function wish(name: string, player: KeptPlayer | null): void {
    const key = player?.names[0] ?? name;
    wishes.set(key, clock.now());
    refresher.refresh(name, player, 'first').landed.then((landed) => {
      // The back-off says when to try again, and sooner.
      if (landed.kind === 'fault') wishes.delete(key);
    });
  }

  store.onChange?.(({ names }) => {
    keeper.drop(names);
    if (names) parts.onChange(names);
  });

  return {
    async load(username, patienceMs = parts.patienceMs) {
      const name = usernameKey(username);
      await hidden.ready();
      if (hidden.hides([name])) {
        askAgain(name);
        return { state: 'hidden' };
      }
      const kept = await keeper.recall(name);
      if (!kept) return counted(loadCold(name, patienceMs));
      if (kept.kind === 'unknown') {
        count('unknown');
        return { state: 'unknown' };
      }
      count(isFresh(kept, clock.now()) ? 'hit' : 'stale');
      renew(name, kept);
      checkName(name, kept);
      return answer(kept);
    },
    async refreshNow(username) {
      const name = usernameKey(username);
      await hidden.ready();
      if (hidden.hides([name])) return { status: 'hidden' };
      const kept = await keeper.recall(name);
      if (kept?.kind === 'unknown') return { status: 'unknown' };
      const known = kept && answer(kept).state;
      if (known === 'hidden' || known === 'banned') return { status: known };
      const retryAfter = tooSoon(name, kept);
      if (retryAfter > 0) return { status: 'too-soon', retryAfter };
      wish(name, kept);
      return { status: 'accepted' };
    },
    findUlid: createUlidLookups(parts),
    nameOfUlid: async (ulid) => parseUsername((await store.nameOfUlid(ulid.toUpperCase())) ?? ''),
    async fetchNow(username, turn) {
      const name = usernameKey(username);
      await hidden.ready();
      if (hidden.hides([name])) return { kind: 'hidden' };
      const kept = await keeper.recall(name);
      return refresher.refresh(name, kept?.kind === 'player' ? kept : null, turn).landed;
    },
    caretaker: createCaretaker({ ...parts, keeper }),
    async recentPlayers(limit) {
      await hidden.ready();
      const players = await store.recent(limit);
      return players
        .filter(({ names }) => !hidden.hides(names))
        .map(({ name, takenAt }) => ({ name, takenAt }));
    },
  };
}

const count = (result: LoadResult) => metrics().snapshots.inc({ result });

/** Counts a load for which nothing was kept, by how it ends. */
async function counted(load: Promise<Loaded>): Promise<Loaded> {
  try {
    const loaded = await load;
    count('miss');
    return loaded;
  } catch (fault) {
    count('error');
    throw fault;
  }
}
