import { z } from 'zod';
import type { activityQuery } from '#lib/api/query/queries.ts';
import { type Activity, byYear, getActivity } from '#lib/stats/activity.ts';
import { award, count, subject, tally } from './parts.ts';
import { type Found, subjectOf } from './subject.ts';

/** Awards by their kind; there are none without one. */
const awards = tally
  .omit({ played: true, unfinished: true, subsets: true })
  .extend({ awards: count.describe('of any kind') });

const day = z.string().meta({ format: 'date' });
const stretch = z.object({ from: day, to: day, days: count });
const month = z.string().regex(/^\d{4}-\d{2}$/);
const weekday = z.int().min(0).max(6).describe('0 for Monday, 6 for Sunday');

export const activityAnswer = z.object({
  ...subject.shape,
  year: z.int().nullable().describe('null for all years'),
  ...awards.shape,
  undated: count.describe('awards without a date; 0 where one year is asked for'),
  days: z.array(z.object({ day, awards: count, best: award })).describe('days with awards, in UTC'),
  months: z.array(z.object({ month, ...awards.shape })),
  weekdays: z.array(count).length(7).describe('awards on each weekday, Monday first'),
  years: z.array(z.object({ year: z.int(), ...awards.shape })).describe('all years, newest first'),
  longestStreak: stretch.nullable().describe('the most days in a row with an award each'),
  longestPause: stretch.nullable().describe('the longest time between two days with awards'),
  busiestMonth: z.object({ month, awards: count }).nullable(),
  busiestWeekday: z.object({ weekday, awards: count }).nullable(),
});

/** When a player was given awards: in one year, or in all. */
export function answerActivity(
  found: Found,
  { year }: z.output<ReturnType<typeof activityQuery>>,
): z.output<typeof activityAnswer> {
  const { games } = found.snapshot;
  const activity = getActivity(games, year);
  const { undated, days, weekdays, longestStreak, longestPause } = activity;
  const { busiestMonth, busiestWeekday } = activity;
  return {
    ...subjectOf(found),
    year: year ?? null,
    ...awardsOf(activity),
    undated,
    days,
    months: activity.months.map((one) => ({ month: one.key, ...awardsOf(one) })),
    weekdays,
    years: byYear(games).map((one) => ({ year: one.key, ...awardsOf(one) })),
    ...{ longestStreak, longestPause },
    busiestMonth: busiestMonth && { month: busiestMonth.key, awards: busiestMonth.awards },
    busiestWeekday: busiestWeekday && {
      weekday: busiestWeekday.key,
      awards: busiestWeekday.awards,
    },
  };
}

function awardsOf({ tally }: Pick<Activity, 'tally'>): z.output<typeof awards> {
  const { played, mastered, completed, beaten, beatenCasual, other } = tally;
  return { awards: played, mastered, completed, beaten, beatenCasual, other };
}
