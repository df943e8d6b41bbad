import { LRUCache } from 'lru-cache';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { ReadReason } from '#lib/domain/snapshot.ts';
import type { Log } from '#lib/log.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import type { Priority } from '#lib/upstream/budget.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { Fetched, FetchTarget } from '#lib/upstream/fetchSnapshot.ts';
import { isRejectedCall } from '#lib/upstream/toFault.ts';
import { getBackOff, planFetch } from './freshness.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { PlayerCache } from './playerCache.ts';
import type { StoredPlayer } from './snapshotStore.ts';

/** How a fetch ended. */
export type FetchResult =
  | { kind: 'player'; player: StoredPlayer }
  | { kind: 'unknown' }
  | { kind: 'hidden' }
  /** It did not begin: the site is of other players. */
  | { kind: 'outside' }
  /** It did not begin: the client has used up its uncached requests. */
  | { kind: 'limited'; retryAfter: number }
  /** It did not begin: Redis could not be reached, so another instance may be fetching. */
  | { kind: 'postponed'; retryAfter: number }
  | { kind: 'fault'; fault: UpstreamFault };

/** How a fetch reports its progress. */
export interface FetchProgress {
  /** Distinct rows so far, rows there are. */
  onProgress(fetched: number, total: number): void;
  /** The fetch has to wait for the call budget or for Redis, ms. */
  onWait(ms: number): void;
}

/** A fetch that is running. Any number of readers may wait for it. */
export interface InFlightFetch {
  /** Never rejects. */
  result: Promise<FetchResult>;
  /** ms since the epoch. */
  startedAt: number;
  /** Distinct rows so far. */
  fetched: number;
  total: number | null;
  /** Until when it has to wait, ms since the epoch. */
  waitUntil: number;
  /** Called when `waitUntil` changes. */
  onWaitListeners: Set<() => void>;
}

/** Sees to it that of several instances only one fetches a player. */
export interface FetchLock {
  /**
   * Does the work unless another instance is doing it; then waits until that one has finished.
   * @param key lower-case name
   * @param progress also gets the progress of the other instance
   * @throws what the work throws
   */
  once<T>(
    key: string,
    progress: FetchProgress,
    work: (progress: FetchProgress) => Promise<T>,
  ): Promise<LockOutcome<T>>;
}

export type LockOutcome<T> =
  | { by: 'us'; value: T }
  /** Another instance did the work, or Redis was away for a moment: look in the store first. */
  | { by: 'other' }
  /** Nobody can tell whether another instance is doing it: Redis cannot be reached. */
  | { by: 'nobody'; retryAfter: number };

/** For a process that shares nothing. */
const NO_LOCK: FetchLock = {
  once: async (_key, progress, work) => ({ by: 'us', value: await work(progress) }),
};

export interface RefresherParts {
  cache: PlayerCache;
  hidden: HiddenPlayers;
  /** @throws UpstreamFault */
  fetch(target: FetchTarget, options: FetchProgress & { priority: Priority }): Promise<Fetched>;
  /** Without it every process fetches on its own. */
  fetchLock?: FetchLock | undefined;
  /**
   * Stores what was fetched.
   * @param askedUlid the ULID that the upstream was asked for first, if it was
   * @throws UpstreamFault where the answer is not believed
   */
  store(
    fetched: Fetched,
    name: string,
    known: StoredPlayer | null,
    askedUlid: string | null,
  ): Promise<FetchResult>;
  /** Told the names whose pages are outdated. */
  onChange(names: readonly string[]): void;
  clock: Clock;
  timeScale: number;
  log: Log;
}

/** Fetches players and stores the answers. Never fetches a player twice at the same time. */
export interface Refresher {
  /**
   * Starts a fetch, or joins the one that is running.
   * @param name lower case
   * @param known what is stored of the player
   * @param reason a visit if absent
   */
  refresh(
    name: string,
    known: StoredPlayer | null,
    priority: Priority,
    reason?: ReadReason,
  ): InFlightFetch;
  failures: Failures;
}

export function createRefresher(parts: RefresherParts): Refresher {
  const { cache, hidden, clock, onChange, fetchLock = NO_LOCK } = parts;
  const inFlight = new Map<string, InFlightFetch>();
  const failures = createFailures(clock, parts.timeScale);

  async function fetchPlayer(
    name: string,
    known: StoredPlayer | null,
    { priority, reason }: { priority: Priority; reason: ReadReason },
    progress: FetchProgress,
  ): Promise<FetchResult> {
    const key = getKey(name, known);
    try {
      const mayBeFresher = known && (priority === 'refresh' || priority === 'award');
      const fresher = mayBeFresher ? await cache.getFresher(known, reason !== 'award') : null;
      if (fresher) {
        onChange(fresher.names);
        return { kind: 'player', player: fresher };
      }
      // The fetch is in flight by now, so nobody else starts one for the same player meanwhile.
      const refused = known ? null : await consume();
      if (refused) return { kind: 'limited', ...refused };
      const ulid = known?.snapshot.player.ulid ?? hidden.find([key])[0]?.ulid ?? null;
      for (;;) {
        const outcome = await fetchLock.once(key, progress, async (shared) => {
          const snapshot = known?.snapshot ?? null;
          const plan = planFetch(snapshot, reason, clock.now(), parts.timeScale);
          const names = [...new Set([key, name, ...(known?.names ?? [])])];
          const target = { name: key, names, ulid, known: snapshot, plan };
          const fetched = await parts.fetch(target, { ...shared, priority });
          return parts.store(fetched, name, known, ulid);
        });
        if (outcome.by === 'nobody') {
          return { kind: 'postponed', retryAfter: outcome.retryAfter };
        }
        const result = outcome.by === 'us' ? outcome.value : await readOtherResult(name, known);
        // The other instance may have failed, or died.
        if (!result) continue;
        failures.clear(key);
        return result;
      }
    } catch (error) {
      return { kind: 'fault', fault: failures.record(key, toFault(error)) };
    }
  }

  /** Reads what another instance has fetched. */
  async function readOtherResult(
    name: string,
    known: StoredPlayer | null,
  ): Promise<FetchResult | null> {
    const stored = known ? await cache.getLater(known) : await cache.get(name);
    if (!stored) return null;
    if (stored.kind === 'unknown') return { kind: 'unknown' };
    onChange(stored.names);
    return { kind: 'player', player: stored };
  }

  /** Any other error is a bug of ours. Readers see a fault all the same. */
  function toFault(error: unknown): UpstreamFault {
    if (error instanceof UpstreamFault) return error;
    parts.log.error({ event: 'refresh-broken', err: error }, 'A refresh threw');
    return new UpstreamFault('unavailable', 'internal');
  }

  return {
    refresh(name, known, priority, reason = 'visit') {
      const key = getKey(name, known);
      const running = inFlight.get(key);
      if (running) return running;
      const started = startFetch(clock, (progress) =>
        fetchPlayer(name, known, { priority, reason }, progress),
      );
      inFlight.set(key, started);
      // The result is stored by now, so nobody fetches the player again.
      started.result.then(() => inFlight.delete(key));
      return started;
    },
    failures,
  };
}

const getKey = (name: string, known: StoredPlayer | null) => known?.names[0] ?? name;

function startFetch(
  clock: Clock,
  fetch: (progress: FetchProgress) => Promise<FetchResult>,
): InFlightFetch {
  const state: Pick<InFlightFetch, 'fetched' | 'total' | 'waitUntil'> = {
    fetched: 0,
    total: null,
    waitUntil: 0,
  };
  const onWaitListeners = new Set<() => void>();
  const result = fetch({
    onProgress: (fetched, total) => Object.assign(state, { fetched, total, waitUntil: 0 }),
    onWait(ms) {
      state.waitUntil = clock.now() + ms;
      for (const listener of onWaitListeners) listener();
    },
  });
  return Object.assign(state, { result, onWaitListeners, startedAt: clock.now() });
}

/** Names whose last fetch failed that are known at one time. */
const MAX_FAILURES = 10_000;

interface Failure {
  /** In a row. */
  count: number;
  /** ms since the epoch. */
  notBefore: number;
  fault: UpstreamFault;
}

/** Which names could not be fetched, and when to try again. */
interface Failures {
  /** @returns the fault with the seconds until the next try */
  record(name: string, fault: UpstreamFault): UpstreamFault;
  clear(name: string): void;
  has(name: string): boolean;
  /** The fault to show a reader now, with the seconds left; null when a fetch may be tried. */
  getActive(name: string): UpstreamFault | null;
}

function createFailures(clock: Clock, timeScale: number): Failures {
  const failures = new LRUCache<string, Failure>({ max: MAX_FAILURES });
  return {
    record(name, fault) {
      const before = failures.get(name)?.count ?? 0;
      // No call was made, so this says nothing new of the player: try again as soon as calls may go.
      const called = !isRejectedCall(fault);
      const count = called ? before + 1 : before;
      const ms = called
        ? getBackOff(count, fault.retryAfter, timeScale)
        : (fault.retryAfter ?? 1) * 1000;
      failures.set(name, { count, notBefore: clock.now() + ms, fault });
      return withRetryAfter(fault, ms);
    },
    clear: (name) => void failures.delete(name),
    has: (name) => failures.has(name),
    getActive(name) {
      const failure = failures.get(name);
      const ms = failure ? failure.notBefore - clock.now() : 0;
      return failure && ms > 0 ? withRetryAfter(failure.fault, ms) : null;
    },
  };
}

function withRetryAfter({ kind, detail }: UpstreamFault, ms: number): UpstreamFault {
  return new UpstreamFault(kind, detail, Math.ceil(ms / 1000));
}
