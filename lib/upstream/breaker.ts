import type { UpstreamFault } from '../domain/faults.ts';
import type { Clock } from './clock.ts';

/** Failures in a row after which we stop asking. */
const FAILURES = 5;
/** How long to stop before one call may try, ms. */
const PAUSE_MS = 30_000;

/** Stops calls to an upstream that is down, but for one try now and then. */
export interface Breaker {
  /** Seconds until a call may go; null when it may go now. */
  refusal(): number | null;
  /** A call goes. */
  start(): void;
  /** A call ended; `fault` is null when it was answered. */
  end(fault: UpstreamFault | null): void;
  /** Closed lets all calls go, open none, half-open is trying one. */
  state(): 'closed' | 'open' | 'half-open';
}

/**
 * Opens after five failures in a row; every 30 s ± 20 % one call tries. An answer that we could not
 * read counts as an answer: it may be about one player only.
 * @param random gives 0 to 1
 * @param timeScale multiplies the 30 s
 */
export function createBreaker(clock: Clock, random: () => number, timeScale: number): Breaker {
  let failures = 0;
  let tryAt = 0;
  let trying = false;
  const isOpen = () => failures >= FAILURES;
  return {
    refusal() {
      if (!isOpen()) return null;
      const ms = trying ? 1000 : tryAt - clock.now();
      return ms > 0 ? Math.ceil(ms / 1000) : null;
    },
    start() {
      trying = isOpen();
    },
    end(fault) {
      trying = false;
      const down = fault?.kind === 'unavailable' || fault?.kind === 'unauthorized';
      failures = down ? failures + 1 : 0;
      if (isOpen()) tryAt = clock.now() + PAUSE_MS * timeScale * (0.8 + 0.4 * random());
    },
    state() {
      if (!isOpen()) return 'closed';
      return trying ? 'half-open' : 'open';
    },
  };
}
