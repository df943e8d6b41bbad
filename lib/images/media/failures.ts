import { LRUCache } from 'lru-cache';
import type { Log } from '#lib/log.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import type { Miss } from './fetchMedia.ts';

/** How long a missing image is not requested, ms. */
const ABSENT_MS = 3_600_000;
/** How long an image is not requested after a failure, ms. */
const FAILED_MS = 30_000;
/** Failures in a row after which no image is requested. */
const FAILURES = 8;
/** For how long, ms. */
const REST_MS = 30_000;
/** The most paths remembered. */
const MOST = 20_000;

/** Why there is no image: it does not exist, or may come later. */
export type Missing = 'absent' | 'later';

/** Remembers which images not to request, and when to leave the host alone altogether. */
export interface Failures {
  /** What is known of a path; null if it may be requested. */
  known(path: string): Missing | null;
  /** Records a failed request. */
  note(path: string, miss: Miss): Missing;
  /** Records a successful request. */
  clear(path: string): void;
}

interface Noted {
  missing: Missing;
  until: number;
  /** When it was recorded. A clock that is set back must not keep it for years. */
  at: number;
}

/**
 * An unexpected response may be temporary, such as a maintenance page: the image is requested once
 * more before it counts as missing.
 * @param timeScale multiplies all times
 */
export function createFailures(clock: Clock, timeScale: number, log: Log): Failures {
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
