/**
 * Compares by code units. For dates from `parseMoment` (one format, one zone) this is also the order
 * in time.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Earlier dates first, null last. */
export function earlierFirst(a: string | null, b: string | null): number {
  return compareText(a ?? AFTER_ANY_DATE, b ?? AFTER_ANY_DATE);
}

/** After any date. */
const AFTER_ANY_DATE = '~';
