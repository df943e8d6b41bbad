import type { Log } from '#lib/log.ts';
import type { Clock } from './clock.ts';

/** The upstream's largest page. Each call costs it the whole list, so few large ones. */
const MOST_ROWS = 500;
/** What the upstream gives where nothing is asked, and takes for certain. */
const USUAL_ROWS = 100;
/** How long a lower limit is remembered, ms: then the larger page is tried again. */
const REMEMBERED_MS = 24 * 3_600_000;

/** How many rows of a list may be asked for at a time. */
export interface PageLimit {
  rows(): number;
  /**
   * Takes a lower limit from a refused call (422), for a day of real time.
   * @param asked the rows that were refused
   * @param body what the refusal says, parsed; undefined where that is no JSON
   * @returns whether there is a lower limit to ask with; if not, the refusal is of something else
   */
  lower(asked: number, body: unknown): boolean;
}

/** A limit that a process finds out for itself; a restart forgets it. */
export function createPageLimit(clock: Clock, log: Log): PageLimit {
  let lowered: { rows: number; until: number } | null = null;
  const rows = () => (lowered && clock.now() < lowered.until ? lowered.rows : MOST_ROWS);
  return {
    rows,
    lower(asked, body) {
      // Another walk may have found it out meanwhile.
      if (rows() < asked) return true;
      const allowed = allowedBy(body, asked);
      if (allowed === null) return false;
      lowered = { rows: allowed, until: clock.now() + REMEMBERED_MS };
      log.warn(
        { event: 'page-limit', rows: allowed },
        'RetroAchievements takes smaller pages only',
      );
      return true;
    },
  };
}

/** What a refusal allows in place of `asked`; null where it is about something else. */
function allowedBy(body: unknown, asked: number): number | null {
  const words = wordsOnCount(body);
  if (words === null) return null;
  const named = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const lower = named.filter((rows) => rows > 0 && rows < asked);
  if (lower.length > 0) return Math.max(...lower);
  return asked > USUAL_ROWS ? USUAL_ROWS : null;
}

/** What a refusal says of the parameter `c`; empty where it says nothing, null where it names others only. */
function wordsOnCount(body: unknown): string | null {
  const errors = fieldOf(body, 'errors');
  const message = fieldOf(body, 'message');
  const own = fieldOf(errors, 'c');
  if (own !== undefined) return JSON.stringify(own);
  if (typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0) return null;
  return typeof message === 'string' ? message : '';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
