import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, formatPlural, percent } from './number.ts';

test('a count has thousands separators', () => {
  const whole = fc.oneof(fc.integer(), fc.maxSafeInteger());
  const intl = new Intl.NumberFormat('en');
  fc.assert(fc.property(whole, (value) => formatCount(value) === intl.format(value)));
});

test('a count has its noun', () => {
  expect(formatPlural(1, 'game')).toBe('1 game');
  expect(formatPlural(1287, 'game')).toBe('1,287 games');
  expect(formatPlural(2, 'entry', 'entries')).toBe('2 entries');
});

test('a share is rounded down, and stays within a whole', () => {
  expect([percent(199, 200), percent(3, 2), percent(1, 0), percent(-1, 4)]).toEqual([
    99, 100, 0, 0,
  ]);
});
