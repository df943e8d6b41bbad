import { LONGEST_RETRY_AFTER } from './retryAfter.ts';

/** Longer than any pause, ms: one that ends later was noted before the clock was set back. */
export const NO_PAUSE_MS = 2 * LONGEST_RETRY_AFTER * 1000;

/** The window of the budget, ms. Real time: `TIME_SCALE` does not touch it. */
export const WINDOW_MS = 60_000;

/**
 * When calls were made, and until when there must be none. Kept where all processes of one key
 * see it and a restart finds it again.
 */
export interface CallLog {
  /**
   * Notes a call, unless `limit` of them were made in the last 60 s.
   * @param now ms since the epoch
   * @returns 0 when the call may go, else ms to wait before asking again
   */
  take(now: number, limit: number): Promise<number>;
  /**
   * Moves a call to the moment when it ended. It reached the upstream at some time between, so
   * 60 s are kept there too, not only as seen from here.
   */
  settle(startedAt: number, endedAt: number): Promise<void>;
  /** How many calls were made in the last 60 s. */
  recent(now: number): Promise<number>;
  /** No call before `until` (ms since the epoch); never shortens an earlier one. */
  pause(until: number): Promise<void>;
  pausedUntil(now: number): Promise<number>;
}

/** A log that can tell what stands in it. */
export interface OwnCallLog extends CallLog {
  /** When the calls of the last 60 s were made, ms since the epoch, oldest first. */
  times(now: number): Promise<readonly number[]>;
}

/** A log of this process alone. */
export function createMemoryCallLog(): OwnCallLog {
  /** Oldest first. */
  const times: number[] = [];
  let paused = 0;

  /** Forgets what is past the window. After a clock that went back, calls to come were now. */
  function recent(now: number): number {
    for (let last = times.length - 1; (times[last] ?? now) > now; last--) times[last] = now;
    const first = times.findIndex((at) => at >= now - WINDOW_MS);
    times.splice(0, first < 0 ? times.length : first);
    return times.length;
  }

  return {
    async take(now, limit) {
      const blocking = times[recent(now) - limit];
      if (blocking !== undefined) return blocking + WINDOW_MS + 1 - now;
      times.push(now);
      return 0;
    },
    async settle(startedAt, endedAt) {
      const index = times.lastIndexOf(startedAt);
      if (index >= 0) times.splice(index, 1);
      times.splice(times.findLastIndex((at) => at <= endedAt) + 1, 0, endedAt);
    },
    recent: async (now) => recent(now),
    async times(now) {
      recent(now);
      return [...times];
    },
    async pause(until) {
      paused = Math.max(paused, until);
    },
    async pausedUntil(now) {
      if (paused > now + NO_PAUSE_MS) paused = 0;
      return paused;
    },
  };
}
