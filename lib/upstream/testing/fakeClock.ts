import { setImmediate } from 'node:timers/promises';
import type { Clock } from '#lib/upstream/clock.ts';

/** A clock whose hands a test turns. */
export interface FakeClock extends Clock {
  /** Lets `ms` pass, timer after timer, and after each what it set off. */
  pass(ms: number): Promise<void>;
}

export function createFakeClock(start = Date.UTC(2026, 7, 20, 12)): FakeClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + Math.max(0, ms), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await setImmediate();
        const next = timers.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= end);
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
