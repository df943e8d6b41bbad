import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getActivity } from './activity.ts';
import { layoutCalendar } from './calendar.ts';
import { makeAward } from './testing/makeAward.ts';

test('every day of any year has a place of its own, in order, on its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2012, max: 2099 }), (year) => {
      const days: string[] = [];
      for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += 86_400_000) {
        days.push(new Date(ms).toISOString().slice(0, 10));
      }
      const { weeks, first, last, months, marks } = layoutCalendar(
        year,
        days.map((day) => ({ day, awards: 1, best: 'mastered' })),
      );
      const places = (marks.get('mastered') ?? []).map(({ week, weekday }) => 7 * week + weekday);
      expect(places).toEqual(days.map((_, index) => first.weekday + index));
      expect(first.weekday).toBe((new Date(Date.UTC(year, 0, 1)).getUTCDay() + 6) % 7);
      expect(places.at(-1)).toBe(7 * last.week + last.weekday);
      expect(weeks).toBe(last.week + 1);
      expect([53, 54]).toContain(weeks);
      expect(months).toEqual(
        days.flatMap((day, index) =>
          day.endsWith('-01') ? [Math.floor((places[index] ?? 0) / 7)] : [],
        ),
      );
    }),
  );
});

test('a leap day and the days around it stand one below the other', () => {
  // 28 and 29 February and 1 March 2024: Wednesday to Friday of one week.
  const { days } = getActivity(
    ['2024-02-28', '2024-02-29', '2024-03-01', '2023-02-28'].map((day) => makeAward(day)),
  );
  expect(layoutCalendar(2024, days).marks.get('mastered')).toEqual([
    { week: 8, weekday: 2 },
    { week: 8, weekday: 3 },
    { week: 8, weekday: 4 },
  ]);
});

test('a leap year that begins on a Sunday has 54 weeks', () => {
  expect(layoutCalendar(2040, []).weeks).toBe(54);
  expect(layoutCalendar(2026, []).weeks).toBe(53);
});
