import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byYear, getActivity, getWeekday } from './activity.ts';
import { longestPause, longestStreak } from './streaks.ts';
import { countAwarded } from './tally.ts';
import { makeAward } from './testing/makeAward.ts';

const KINDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore', 'perfected'] as const;
const dates = fc.oneof(
  fc
    .date({
      min: new Date('2023-11-01T00:00:00Z'),
      max: new Date('2024-03-05T23:59:59Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().replace(/\.\d+Z$/, '+00:00')),
  fc.constantFrom(null, '', 'soon', '2024-02-29T00:00:00+00:00', '2023-12-31T23:59:59+00:00'),
);
const anyGames = fc.array(
  fc
    .tuple(dates, fc.constantFrom(...KINDS, null))
    .map(([date, kind]) => makeAward(kind && date, kind)),
  { maxLength: 60 },
);

const days = (...list: string[]) => list.map((day) => makeAward(day));

describe('activityOf', () => {
  it('matches a count by hand, for all years and for one', () => {
    fc.assert(
      fc.property(anyGames, fc.constantFrom(undefined, 2023, 2024, 2012), (games, year) => {
        const activity = getActivity(games, year);
        const dated = games.filter(
          ({ award, awardDate }) => award && /^\d{4}-/.test(awardDate ?? ''),
        );
        const counted = dated.filter(
          ({ awardDate }) => year === undefined || awardDate?.startsWith(`${year}`),
        );
        const dayList = counted.map(({ awardDate }) => (awardDate ?? '').slice(0, 10));
        expect(activity.tally.played).toBe(counted.length);
        expect(countAwarded(activity.tally)).toBe(counted.length);
        expect(activity.undated).toBe(
          year === undefined ? games.filter(({ award }) => award).length - dated.length : 0,
        );
        expect(activity.days.map(({ day, awards }) => [day, awards])).toEqual(
          [...new Set(dayList)]
            .sort()
            .map((day) => [day, dayList.filter((other) => other === day).length]),
        );
        expect(activity.months.map(({ key, tally }) => [key, tally.played])).toEqual(
          [...new Set(dayList.map((day) => day.slice(0, 7)))]
            .sort()
            .map((month) => [month, dayList.filter((day) => day.startsWith(month)).length]),
        );
        for (const { day, best } of activity.days) {
          const spelled = counted
            .filter(({ awardDate }) => awardDate?.startsWith(day))
            .map(({ awardName }) => awardName);
          const highest = KINDS.find((kind) => spelled.includes(kind));
          expect(best).toBe(highest === 'perfected' ? 'other' : highest);
        }
        expect(activity.weekdays.reduce((sum, awards) => sum + awards)).toBe(counted.length);
      }),
    );
  });

  it('adds up over the years', () => {
    fc.assert(
      fc.property(anyGames, (games) => {
        const years = byYear(games);
        for (const { key, tally } of years) {
          expect(getActivity(games, key).tally).toEqual(tally);
        }
        const { tally, undated } = getActivity(games);
        expect(years.reduce((sum, { tally: { played } }) => sum + played, 0)).toBe(tally.played);
        expect(tally.played + undated).toBe(games.filter(({ award }) => award).length);
        expect(years.map(({ key }) => key)).toEqual(
          years.map(({ key }) => key).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('uses UTC days, at midnight and in another zone', () => {
    const games = [
      makeAward('2026-01-01T00:00:00+00:00'),
      makeAward('2025-12-31T23:59:59+00:00'),
      makeAward('2025-12-31T20:30:00-05:00'),
    ];
    expect(getActivity(games).days.map(({ day, awards }) => [day, awards])).toEqual([
      ['2025-12-31', 1],
      ['2026-01-01', 2],
    ]);
    expect(getActivity(games, 2025).tally.played).toBe(1);
  });

  it('knows leap days, also in a streak, and weekdays', () => {
    const activity = getActivity(days('2024-02-28', '2024-02-29', '2024-03-01'), 2024);
    expect(activity.longestStreak).toEqual({ days: 3, from: '2024-02-28', to: '2024-03-01' });
    expect(getActivity(days('2023-02-28', '2023-03-01')).longestStreak?.days).toBe(2);
    // A Thursday.
    expect(getActivity(days('2024-02-29')).busiestWeekday).toEqual({ key: 3, awards: 1 });
    expect(getWeekday('2024-02-26')).toBe(0);
    expect(getWeekday('2024-03-03')).toBe(6);
  });

  it('names the earlier one on a tie', () => {
    const tie = getActivity(
      days('2026-03-02', '2026-03-03', '2026-03-10', '2026-05-05', '2026-05-06', '2026-05-13'),
    );
    expect(tie.longestStreak).toEqual({ days: 2, from: '2026-03-02', to: '2026-03-03' });
    expect(tie.busiestMonth).toEqual({ key: '2026-03', awards: 3 });
    expect(tie.busiestWeekday).toEqual({ key: 1, awards: 3 });
    expect(getActivity(days('2026-03-02', '2026-03-04')).busiestWeekday?.key).toBe(0);
  });

  it('is empty for a player or a year without awards', () => {
    for (const activity of [getActivity([]), getActivity(days('2026-03-02'), 2025)]) {
      expect(activity).toMatchObject({ days: [], months: [], undated: 0 });
      expect([activity.longestStreak, activity.longestPause]).toEqual([null, null]);
      expect([activity.busiestMonth, activity.busiestWeekday]).toEqual([null, null]);
    }
    expect(byYear([makeAward(null), makeAward('2026-01-01', null)])).toEqual([]);
  });
});

describe('streaks and pauses', () => {
  it('count both ends of a streak, and of a pause the days to the next award', () => {
    const list = ['2026-01-01', '2026-01-02', '2026-01-05', '2026-02-01', '2026-02-02'];
    expect(longestStreak(list)).toEqual({ days: 2, from: '2026-01-01', to: '2026-01-02' });
    expect(longestPause(list)).toEqual({ days: 27, from: '2026-01-05', to: '2026-02-01' });
  });

  it('have no pause if no day lies between', () => {
    expect(longestPause(['2026-01-01', '2026-01-02'])).toBeNull();
    expect(longestPause(['2026-01-01'])).toBeNull();
    expect(longestPause(['2026-01-01', '2026-01-03', '2026-01-05'])?.from).toBe('2026-01-01');
  });

  it('match an exhaustive search for any days', () => {
    const anyDays = fc
      .uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 40 })
      .map((list) => list.sort((a, b) => a - b))
      .map((list) =>
        list.map((n) => new Date(Date.UTC(2024, 1, 1 + n)).toISOString().slice(0, 10)),
      );
    fc.assert(
      fc.property(anyDays, (list) => {
        const has = new Set(list.map((day) => Date.parse(day)));
        const runs = list.map((day) => {
          let length = 0;
          while (has.has(Date.parse(day) + length * 86_400_000)) length += 1;
          return length;
        });
        expect(longestStreak(list)?.days ?? 0).toBe(Math.max(0, ...runs));
        const gaps = list
          .slice(1)
          .map((day, i) => (Date.parse(day) - Date.parse(list[i] ?? '')) / 86_400_000);
        expect(longestPause(list)?.days ?? 1).toBe(Math.max(1, ...gaps));
      }),
    );
  });
});
