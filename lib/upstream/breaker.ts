import type { UpstreamFault } from '#lib/domain/faults.ts';
import type { Clock } from './clock.ts';

/** Failures in a row after which we stop asking. */
const FAILURES = 5;
/** How long to stop before one call may try, ms. */
export const PAUSE_MS = 30_000;

/** Stops calls to an upstream that is down, but for one try now and then. */
export interface Breaker {
  /** Seconds until a call may try an upstream that is down; null while it is not known to be down. */
  getRetryAfter(): number | null;
  /** A call goes. @returns whether it is the one that tries an upstream that was down */
  start(): boolean;
  /** Another instance tries instead: this one does not for as long as after a failure. */
  defer(): void;
  /**
   * A call ended.
   * @param fault null when it was answered
   * @param isProbe what `start` said of it
   */
  end(fault: UpstreamFault | null, isProbe: boolean): void;
  /** Closed lets all calls go, open none; half-open is trying one, and the others wait for its end. */
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
  const tryLater = () => {
    tryAt = clock.now() + PAUSE_MS * timeScale * (0.8 + 0.4 * random());
  };
  return {
    getRetryAfter() {
      if (!isOpen() || trying) return null;
      const ms = tryAt - clock.now();
      return ms > 0 ? Math.ceil(ms / 1000) : null;
    },
    start() {
      const isProbe = isOpen() && !trying;
      if (isProbe) trying = true;
      return isProbe;
    },
    end(fault, isProbe) {
      const down = fault?.kind === 'unavailable' || fault?.kind === 'unauthorized';
      // A call from before the breaker opened failed late: the probe will tell more.
      if (down && trying && !isProbe) return;
      trying = false;
      failures = down ? failures + 1 : 0;
      if (isOpen()) tryLater();
    },
    defer: tryLater,
    state() {
      if (!isOpen()) return 'closed';
      return trying ? 'half-open' : 'open';
    },
  };
}
