import type { UpstreamFault } from '#lib/domain/faults.ts';
import type { Clock } from './clock.ts';

/** Failures in a row that open the breaker. */
const FAILURES = 5;
/** How long it stays open before one call may probe, ms. */
export const PAUSE_MS = 30_000;

/** Stops calls to an upstream that is down, except for a probe from time to time. */
export interface Breaker {
  /** Seconds until the next probe; null while calls may be made. */
  getRetryAfter(): number | null;
  /** A call is made. @returns whether it is a probe */
  start(): boolean;
  /** Another instance probes: this one waits as long as after a failure. */
  defer(): void;
  /**
   * A call ended.
   * @param fault null on success
   * @param isProbe what `start` said of it
   */
  end(fault: UpstreamFault | null, isProbe: boolean): void;
  /** Closed allows all calls, open none. Half-open: a probe runs, and the others wait for its end. */
  state(): 'closed' | 'open' | 'half-open';
}

/**
 * Opens after five failures in a row; then one call probes every 30 s ± 20 %. A malformed answer counts
 * as success, because it may concern one player only.
 * @param random returns 0 to 1
 * @param timeScale multiplies the 30 s
 */
export function createBreaker(clock: Clock, random: () => number, timeScale: number): Breaker {
  let failures = 0;
  let probeAt = 0;
  let probing = false;
  const isOpen = () => failures >= FAILURES;
  const delayProbe = () => {
    probeAt = clock.now() + PAUSE_MS * timeScale * (0.8 + 0.4 * random());
  };
  return {
    getRetryAfter() {
      if (!isOpen() || probing) return null;
      const ms = probeAt - clock.now();
      return ms > 0 ? Math.ceil(ms / 1000) : null;
    },
    start() {
      const isProbe = isOpen() && !probing;
      if (isProbe) probing = true;
      return isProbe;
    },
    end(fault, isProbe) {
      const down = fault?.kind === 'unavailable' || fault?.kind === 'unauthorized';
      // This call began before the breaker opened: the probe will tell more.
      if (down && probing && !isProbe) return;
      probing = false;
      failures = down ? failures + 1 : 0;
      if (isOpen()) delayProbe();
    },
    defer: delayProbe,
    state() {
      if (!isOpen()) return 'closed';
      return probing ? 'half-open' : 'open';
    },
  };
}
