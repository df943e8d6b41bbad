import { z } from 'zod';
import type { activityQuery } from '#lib/api/query/queries.ts';
import { type Activity, byYear, getActivity } from '#lib/stats/activity.ts';
import { award, count, playerInfo, tally } from './fields.ts';
import { type PlayerData, toPlayerInfo } from './playerInfo.ts';

/** Awards by kind. */
const awards = tally
  .omit({ played: true, unfinished: true, subsets: true })
  .extend({ awards: count.describe('of any kind') });

const day = z.string().meta({ format: 'date' });
const period = z.object({ from: day, to: day, days: count });
const month = z.string().regex(/^\d{4}-\d{2}$/);
const weekday = z.int().min(0).max(6).describe('0 for Monday, 6 for Sunday');

export const activitySchema = z.object({
  ...playerInfo.shape,
  year: z.int().nullable().describe('null for all years'),
  ...awards.shape,
  undated: count.describe('awards without a date; 0 for a single year'),
  days: z.array(z.object({ day, awards: count, best: award })).describe('days with awards, in UTC'),
  months: z.array(z.object({ month, ...awards.shape })),
  weekdays: z.array(count).length(7).describe('awards on each weekday, Monday first'),
  years: z.array(z.object({ year: z.int(), ...awards.shape })).describe('all years, newest first'),
  longestStreak: period.nullable().describe('the most days in a row with an award each'),
  longestPause: period.nullable().describe('the longest time between two days with awards'),
  busiestMonth: z.object({ month, awards: count }).nullable(),
  busiestWeekday: z.object({ weekday, awards: count }).nullable(),
});

/** When a player earned awards: in one year, or in all years. */
export function toActivity(
  found: PlayerData,
  { year }: z.output<ReturnType<typeof activityQuery>>,
): z.output<typeof activitySchema> {
  const { games } = found.snapshot;
  const activity = getActivity(games, year);
  const { undated, days, weekdays, longestStreak, longestPause } = activity;
  const { busiestMonth, busiestWeekday } = activity;
  return {
    ...toPlayerInfo(found),
    year: year ?? null,
    ...toAwards(activity),
    undated,
    days,
    months: activity.months.map((one) => ({ month: one.key, ...toAwards(one) })),
    weekdays,
    years: byYear(games).map((one) => ({ year: one.key, ...toAwards(one) })),
    ...{ longestStreak, longestPause },
    busiestMonth: busiestMonth && { month: busiestMonth.key, awards: busiestMonth.awards },
    busiestWeekday: busiestWeekday && {
      weekday: busiestWeekday.key,
      awards: busiestWeekday.awards,
    },
  };
}

function toAwards({ tally }: Pick<Activity, 'tally'>): z.output<typeof awards> {
  const { played, mastered, completed, beaten, beatenCasual, other } = tally;
  return { awards: played, mastered, completed, beaten, beatenCasual, other };
}
