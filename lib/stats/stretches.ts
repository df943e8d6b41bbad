/** Some days in a row, `2026-04-03` each. */
export interface Stretch {
  /** How many: of a streak with both ends, of a pause from one end to the other. */
  days: number;
  from: string;
  to: string;
}

const DAY = 24 * 3600 * 1000;

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * The longest run of days that follow each other; of equals the earlier one. Null without days.
 * @param days oldest first, each once
 */
export function longestStreak(days: readonly string[]): Stretch | null {
  let longest: Stretch | null = null;
  let from = days[0];
  for (const [index, to] of days.entries()) {
    const before = days[index - 1];
    if (from === undefined || before === undefined || daysBetween(before, to) > 1) from = to;
    const length = daysBetween(from, to) + 1;
    if (length > (longest?.days ?? 0)) longest = { days: length, from, to };
  }
  return longest;
}

/**
 * The longest time from one day to the next, where at least one lies between; of equals the
 * earlier one.
 * @param days oldest first, each once
 */
export function longestPause(days: readonly string[]): Stretch | null {
  let longest: Stretch | null = null;
  for (const [index, to] of days.entries()) {
    const from = days[index - 1];
    const length = from === undefined ? 0 : daysBetween(from, to);
    if (from !== undefined && length > (longest?.days ?? 1)) longest = { days: length, from, to };
  }
  return longest;
}
