import type { UpstreamFault } from '#lib/domain/faults.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { KeptPlayer } from './snapshotStore.ts';

/** How a fetch ended. */
export type Landed =
  | { kind: 'player'; player: KeptPlayer }
  | { kind: 'unknown' }
  | { kind: 'hidden' }
  /** It did not begin: whoever asked has had its share of uncached work. */
  | { kind: 'limited'; retryAfter: number }
  | { kind: 'fault'; fault: UpstreamFault };

/** A fetch on its way, which any number of readers may wait for. */
export interface Flight {
  /** Never rejects. */
  landed: Promise<Landed>;
  /** ms since the epoch. */
  startedAt: number;
  /** Distinct rows so far. */
  fetched: number;
  total: number | null;
  /** Until when it waits for the budget, ms since the epoch. */
  waitUntil: number;
  /** Readers who want to know when that changes. */
  readers: Set<() => void>;
}

/** What the fetch tells of itself. */
export interface FlightLog {
  onProgress(fetched: number, total: number): void;
  onWait(ms: number): void;
}

/** Lets a fetch go. */
export function startFlight(clock: Clock, fetch: (log: FlightLog) => Promise<Landed>): Flight {
  const state: Pick<Flight, 'fetched' | 'total' | 'waitUntil'> = {
    fetched: 0,
    total: null,
    waitUntil: 0,
  };
  const readers = new Set<() => void>();
  const landed = fetch({
    onProgress: (fetched, total) => Object.assign(state, { fetched, total, waitUntil: 0 }),
    onWait(ms) {
      state.waitUntil = clock.now() + ms;
      for (const reader of readers) reader();
    },
  });
  return Object.assign(state, { landed, readers, startedAt: clock.now() });
}

/**
 * Waits for a fetch as long as a reader is willing to.
 * @param ms the reader's patience; a fetch that has to wait for the budget longer ends it at once
 * @returns null when it is not over by then
 */
export function waitForLanding(clock: Clock, flight: Flight, ms: number): Promise<Landed | null> {
  return new Promise((resolve) => {
    const end = (landed: Landed | null) => {
      cancel();
      flight.readers.delete(look);
      resolve(landed);
    };
    const look = () => {
      if (flight.waitUntil - clock.now() > ms) end(null);
    };
    const cancel = clock.after(ms, () => end(null));
    flight.readers.add(look);
    flight.landed.then(end);
    look();
  });
}
