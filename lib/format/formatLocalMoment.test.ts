import { expect, test } from 'vitest';
import { formatMoment } from './date.ts';
import { formatLocalMoment } from './formatLocalMoment.ts';

const NOON = Date.UTC(2026, 8, 30, 12, 24);

test('formats the moment in the given time zone', () => {
  expect(formatLocalMoment(NOON, 'Asia/Kolkata')).toBe('30 Sep 2026, 17:54 GMT+5:30');
  expect(formatLocalMoment(NOON, 'America/New_York')).toBe('30 Sep 2026, 08:24 EDT');
});

test('midnight is 00, and the day is that of the zone', () => {
  expect(formatLocalMoment(Date.UTC(2026, 11, 31, 15), 'Asia/Tokyo')).toBe(
    '1 Jan 2027, 00:00 GMT+9',
  );
});

test('in UTC it is what the server prints', () => {
  expect(formatLocalMoment(NOON, 'UTC')).toBe(formatMoment(NOON));
});
