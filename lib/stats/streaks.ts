/** A span of days; each day is `2026-04-03`. */
export interface DaySpan {
  /** Length: a streak includes both ends; a pause is the difference between them. */
  days: number;
  from: string;
  to: string;
}

const DAY = 24 * 3600 * 1000;

/** Days since the epoch. */
const toDayNumber = (day: string): number => Date.parse(day) / DAY;

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/**
 * The longest run of consecutive days; on a tie the earlier one. Null without days.
 * @param days oldest first, each once
 */
export function longestStreak(days: readonly string[]): DaySpan | null {
  const numbers = days.map(toDayNumber);
  let [first, length] = [0, 0];
  let from = 0;
  for (const [index, number] of numbers.entries()) {
    if (number - (numbers[index - 1] ?? number) > 1) from = index;
    if (index - from + 1 > length) [first, length] = [from, index - from + 1];
  }
  return toSpan(days, first, first + length - 1, length);
}

/**
 * The longest gap from one day to the next with at least one day between; on a tie the earlier one.
 * @param days oldest first, each once
 */
export function longestPause(days: readonly string[]): DaySpan | null {
  const numbers = days.map(toDayNumber);
  let [last, length] = [0, 1];
  for (const [index, number] of numbers.entries()) {
    const pause = number - (numbers[index - 1] ?? number);
    if (pause > length) [last, length] = [index, pause];
  }
  return last === 0 ? null : toSpan(days, last - 1, last, length);
}

function toSpan(days: readonly string[], first: number, last: number, length: number) {
  const [from, to] = [days[first], days[last]];
  return from === undefined || to === undefined ? null : { days: length, from, to };
}
