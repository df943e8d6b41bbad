import { LRUCache } from 'lru-cache';
import type { Log } from '#lib/log.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { Miss } from './fetchMedia.ts';

/** How long what does not exist is not asked for, ms. */
const ABSENT_MS = 3_600_000;
/** How long after a failure a picture is not asked for, ms. */
const FAILED_MS = 30_000;
/** Failures in a row after which the host is left alone. */
const FAILURES = 8;
/** For how long, ms. */
const REST_MS = 30_000;
/** Paths that are remembered. */
const MOST = 20_000;

/** What came of asking for a picture that is not there: none, or perhaps one later. */
export type Missing = 'absent' | 'later';

/** Remembers what need not be asked for, and when the host as a whole is better left alone. */
export interface Misses {
  /** What is known of a path without asking; null when it may be asked for. */
  known(path: string): Missing | null;
  /** A picture did not come. */
  note(path: string, miss: Miss): Missing;
  /** A picture came. */
  clear(path: string): void;
}

interface Noted {
  missing: Missing;
  until: number;
  /** When it was noted, so that a clock that is set back does not keep it for years. */
  at: number;
}

/**
 * An odd answer may be passing, as with a page for maintenance: it is asked for once more, and only
 * then as good as absent.
 * @param timeScale multiplies all lives
 */
export function createMisses(clock: Clock, timeScale: number, log: Log): Misses {
  const noted = new LRUCache<string, Noted>({ max: MOST });
  const odd = new LRUCache<string, true>({ max: MOST });
  let failures = 0;
  let rest: Noted | null = null;

  const holds = (one: Noted | null | undefined): one is Noted => {
    const now = clock.now();
    return one != null && now < one.until && one.at <= now;
  };

  function begin(missing: Missing, ms: number): Noted {
    const at = clock.now();
    return { missing, at, until: at + ms * timeScale };
  }

  function countFailure(miss: Miss): void {
    failures += 1;
    if (failures < FAILURES || holds(rest)) return;
    rest = begin('later', REST_MS);
    log.warn(
      { event: 'media-resting', kind: miss },
      'The media host fails: left alone for a while',
    );
  }

  return {
    known(path) {
      const one = noted.get(path);
      if (holds(one)) return one.missing;
      return holds(rest) ? 'later' : null;
    },
    note(path, miss) {
      if (miss === 'absent') failures = 0;
      else countFailure(miss);
      const absent = miss === 'absent' || (miss === 'odd' && odd.has(path));
      if (miss === 'odd') odd.set(path, true);
      const one = absent ? begin('absent', ABSENT_MS) : begin('later', FAILED_MS);
      noted.set(path, one);
      return one.missing;
    },
    clear(path) {
      failures = 0;
      rest = null;
      noted.delete(path);
      odd.delete(path);
    },
  };
}
