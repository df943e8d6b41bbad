import { expect, test } from 'vitest';
import {
  formatDayOfYear,
  formatDays,
  formatMonth,
  formatWeekday,
  getDay,
  getYear,
} from './date.ts';

test('a day is a UTC day, whatever the time zone of the input', () => {
  expect(getDay('2024-02-29T23:59:59+00:00')).toBe('2024-02-29');
  expect(getDay('2024-03-01T01:00:00+02:00')).toBe('2024-02-29');
  expect([null, '', 'soon', '+012026-01-01T00:00:00Z'].map(getDay)).toEqual([
    ...Array(4).fill(null),
  ]);
  expect([getYear('2025-12-31T23:59:59+00:00'), getYear('soon')]).toEqual([2025, null]);
});

test('days, months and weekdays have their names', () => {
  expect(formatDayOfYear('2024-02-29')).toBe('29 Feb');
  expect([formatMonth('2026-01'), formatMonth('2026-12')]).toEqual(['January', 'December']);
  expect([formatWeekday(0), formatWeekday(6)]).toEqual(['Monday', 'Sunday']);
});

test('a range repeats no word', () => {
  expect(formatDays('2026-04-03', '2026-04-11')).toBe('3 to 11 Apr 2026');
  expect(formatDays('2026-07-27', '2026-11-01')).toBe('27 Jul to 1 Nov 2026');
  expect(formatDays('2025-12-30', '2026-01-02')).toBe('30 Dec 2025 to 2 Jan 2026');
  expect(formatDays('2024-02-29', '2024-02-29')).toBe('29 Feb 2024');
});
