import { LONGEST_RETRY_AFTER } from './retryAfter.ts';

/** Longer than any pause, ms. A pause that ends later was logged before the clock was set back. */
export const NO_PAUSE_MS = 2 * LONGEST_RETRY_AFTER * 1000;

/** The window of the budget, ms. Real time: `TIME_SCALE` does not apply. */
export const WINDOW_MS = 60_000;

/**
 * When calls were made, and until when none may be made. Stored where all processes with the same
 * key see it and where it survives a restart.
 */
export interface CallLog {
  /**
   * Logs a call, unless `limit` calls were made in the last 60 s.
   * @param now ms since the epoch
   * @returns 0 when the call may be made, else ms to wait before trying again
   */
  take(now: number, limit: number): Promise<number>;
  /**
   * Moves a call to the time when it ended. It reached the upstream at some time in between, so the
   * budget holds for the upstream's clock too.
   */
  settle(startedAt: number, endedAt: number): Promise<void>;
  /** How many calls were made in the last 60 s. */
  recent(now: number): Promise<number>;
  /** Forbids calls before `until` (ms since the epoch). Never shortens an earlier pause. */
  pause(until: number): Promise<void>;
  pausedUntil(now: number): Promise<number>;
  /**
   * Whether this process may probe an upstream that is down: of the processes that share the log, one
   * within `ms`. Without this function every process may.
   */
  mayTry?(ms: number): Promise<boolean>;
}

/** A call log that can list its calls. */
export interface OwnCallLog extends CallLog {
  /** When the calls of the last 60 s were made, ms since the epoch, oldest first. */
  times(now: number): Promise<readonly number[]>;
}
