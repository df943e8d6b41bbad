import type { Random } from './makeRandom.ts';

const day = 86_400_000;

interface Burst {
  /** First day, ms since 1970. */
  readonly start: number;
  readonly days: number;
  readonly weight: number;
}

/** One burst every couple of weeks, longer in a player's active years. */
function makeBursts(random: Random, from: number, to: number, count: number): Burst[] {
  const span = Math.max(1, Math.floor((to - from) / day));
  const years = Array.from({ length: 40 }, () => 0.25 + random.next() * 1.75);
  return Array.from({ length: Math.ceil(count / 11) + 1 }, (_, index) => {
    // The last burst reaches to the end: showcase players have played recently.
    const days = Math.min(span, random.int(2, 34));
    const offset = index === 0 ? span - days : random.int(0, span - days);
    const year = years[Math.floor(offset / 365) % years.length] ?? 1;
    return { start: from + offset * day, days, weight: year * (0.3 + random.next()) };
  });
}

/** Mostly evenings, and a few long nights. */
function timeOfDay(random: Random): number {
  const hour = random.chance(0.75) ? random.int(17, 23) : random.int(0, 23);
  return (hour * 3600 + random.int(0, 3599)) * 1000;
}

/** The first index of an ascending list above a value. */
function firstAbove(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The times at which a player played, newest first, in bursts with gaps: from `from` to the
 * end of the day before `to`, the newest on that day.
 *
 * @param from first day, ms since 1970
 * @param to first midnight after the last day, ms since 1970
 */
export function makeTimes(random: Random, count: number, from: number, to: number): number[] {
  const bursts = makeBursts(random, from, to, count);
  const ends: number[] = [];
  for (const burst of bursts) ends.push((ends.at(-1) ?? 0) + burst.weight);
  const whole = ends.at(-1) ?? 0;
  const times = Array.from({ length: count }, (_, index) => {
    if (index === 0) return to - day + timeOfDay(random);
    const at = random.next() * whole;
    const burst = bursts[firstAbove(ends, at)];
    if (!burst) return from;
    return burst.start + random.int(0, burst.days - 1) * day + timeOfDay(random);
  });
  return times.sort((a, b) => b - a);
}
