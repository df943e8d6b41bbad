import { AWARD_KINDS, type Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { getDay } from '#lib/format/date.ts';
import { type DaySpan, longestPause, longestStreak } from './streaks.ts';
import { countInto, emptyTally, type Tally } from './tally.ts';

/** A day with awards. */
export interface AwardDay {
  /** `2026-04-03`, UTC. */
  day: string;
  awards: number;
  /** The highest award of the day. */
  best: NonNullable<Award>;
}

/** The awards of one month or one year. */
export interface AwardCount<Key> {
  key: Key;
  /** `played` are the awards. */
  tally: Tally;
}

/** The one with most awards; the earlier one on a tie. */
interface Busiest<Key> {
  key: Key;
  awards: number;
}

/**
 * Awards over time, by UTC day. On a tie (streaks, months, weekdays) the earlier one wins.
 */
export interface Activity {
  /** Awards with a date in the period; `played` are all of them. */
  tally: Tally;
  /** Awards without a date: they are in no day, month or year. 0 when a year is given. */
  undated: number;
  /** Days with awards, oldest first. */
  days: AwardDay[];
  /** Months with awards (`2026-04`), oldest first. */
  months: AwardCount<string>[];
  /** Awards on each weekday, Monday first. */
  weekdays: number[];
  /** The most days in a row with an award each; null without awards. */
  longestStreak: DaySpan | null;
  /** The longest time from one day with an award to the next; null where no day lies between. */
  longestPause: DaySpan | null;
  busiestMonth: Busiest<string> | null;
  /** `key` is 0 for Monday, 6 for Sunday. */
  busiestWeekday: Busiest<number> | null;
}

/** Awards from the highest down, to find the best of a day. */
const RANKING: readonly Award[] = [...AWARD_KINDS, 'other'];

/**
 * A player's awards over time.
 * @param year limits everything, streaks and pauses too, to this year
 */
export function getActivity(games: readonly Game[], year?: number): Activity {
  const days = new Map<string, AwardDay>();
  const months = new Map<string, Tally>();
  const tally = emptyTally();
  const weekdays = Array.from({ length: 7 }, () => 0);
  let undated = 0;
  for (const game of games) {
    if (game.award === null) continue;
    const day = getDay(game.awardDate);
    if (day === null) undated += 1;
    if (day === null || (year !== undefined && Number(day.slice(0, 4)) !== year)) continue;
    countInto(tally, game);
    countInto(getOrAdd(months, day.slice(0, 7), emptyTally), game);
    addTo(days, day, game.award);
  }
  for (const { day, awards } of days.values()) {
    const weekday = getWeekday(day);
    weekdays[weekday] = (weekdays[weekday] ?? 0) + awards;
  }
  const inOrder = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const byMonth = toSortedCounts(months);
  return {
    tally,
    undated: year === undefined ? undated : 0,
    days: inOrder,
    months: byMonth,
    weekdays,
    longestStreak: longestStreak(inOrder.map(({ day }) => day)),
    longestPause: longestPause(inOrder.map(({ day }) => day)),
    busiestMonth: busiest(byMonth.map((month) => [month.key, month.tally.played])),
    busiestWeekday: busiest([...weekdays.entries()]),
  };
}

/** The awards of each year with awards, newest first. */
export function byYear(games: readonly Game[]): AwardCount<number>[] {
  const years = new Map<number, Tally>();
  for (const game of games) {
    const day = game.award === null ? null : getDay(game.awardDate);
    if (day !== null) countInto(getOrAdd(years, Number(day.slice(0, 4)), emptyTally), game);
  }
  return toSortedCounts(years).reverse();
}

/** 0 for Monday, 6 for Sunday. */
export function getWeekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function addTo(days: Map<string, AwardDay>, day: string, award: NonNullable<Award>): void {
  const entry = getOrAdd(days, day, () => ({ day, awards: 0, best: award }));
  entry.awards += 1;
  if (RANKING.indexOf(award) < RANKING.indexOf(entry.best)) entry.best = award;
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function toSortedCounts<Key>(tallies: ReadonlyMap<Key, Tally>): AwardCount<Key>[] {
  return Array.from(tallies, ([key, tally]) => ({ key, tally })).sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

function busiest<Key>(counts: readonly (readonly [Key, number])[]): Busiest<Key> | null {
  let best: Busiest<Key> | null = null;
  for (const [key, awards] of counts) {
    if (awards > (best?.awards ?? 0)) best = { key, awards };
  }
  return best;
}
