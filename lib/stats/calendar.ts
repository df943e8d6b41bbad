import type { Award } from '#lib/domain/awardKind.ts';
import { type AwardDay, getWeekday } from './activity.ts';
import { daysBetween } from './streaks.ts';

/** The position of a day: week from the left, weekday from the top (Monday is 0). */
export interface CalendarCell {
  week: number;
  weekday: number;
}

/** A year as columns of weeks, Monday on top. */
export interface Calendar {
  year: number;
  /** Columns: 53, or 54 if a leap year begins on a Sunday. */
  weeks: number;
  /** The first and the last day of the year. */
  first: CalendarCell;
  last: CalendarCell;
  /** The week in which each month begins, January first. */
  months: number[];
  /** The days with awards, by the highest award of the day; oldest first. */
  marks: Map<NonNullable<Award>, CalendarCell[]>;
}

/**
 * Lays out the days of a year.
 * @param days days with awards; those of other years are ignored
 */
export function layoutCalendar(year: number, days: readonly AwardDay[]): Calendar {
  const start = `${year}-01-01`;
  const offset = getWeekday(start);
  const cellOf = (day: string): CalendarCell => {
    const place = offset + daysBetween(start, day);
    return { week: Math.floor(place / 7), weekday: place % 7 };
  };
  const marks: Calendar['marks'] = new Map();
  for (const { day, best } of days) {
    if (!day.startsWith(`${year}-`)) continue;
    marks.set(best, [...(marks.get(best) ?? []), cellOf(day)]);
  }
  const last = cellOf(`${year}-12-31`);
  return {
    year,
    weeks: last.week + 1,
    first: cellOf(start),
    last,
    months: Array.from(
      { length: 12 },
      (_, month) => cellOf(`${year}-${String(month + 1).padStart(2, '0')}-01`).week,
    ),
    marks,
  };
}
