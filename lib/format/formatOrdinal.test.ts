import { expect, it } from 'vitest';
import { formatOrdinal } from './formatOrdinal.ts';

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [111, '111th'],
  [112, '112th'],
  [113, '113th'],
  [122, '122nd'],
  [800, '800th'],
  [1001, '1,001st'],
  [10_000, '10,000th'],
])('%i is the %s', (n, words) => {
  expect(formatOrdinal(n)).toBe(words);
});
