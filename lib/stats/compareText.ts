/**
 * Compares by code units, which is also the order of time of two dates as `parseMoment` gives them
 * (one spelling, one zone).
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
