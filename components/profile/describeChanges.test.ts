import { expect, test } from 'vitest';
import { emptyTally } from '#lib/stats/tally.ts';
import { describeChanges } from './describeChanges.ts';

const before = { ...emptyTally(), played: 1287, mastered: 817, beaten: 141 };

test('says what grew and the new count, the best first', () => {
  const after = { ...before, played: 1289, mastered: 818 };
  expect(describeChanges(before, after)).toBe('1 more mastered: 818. 2 more played: 1,289.');
});

test('a beaten game that was mastered is no loss', () => {
  expect(describeChanges(before, { ...before, mastered: 818, beaten: 140 })).toBe(
    '1 more mastered: 818.',
  );
});

test('is empty without changes', () => {
  expect(describeChanges(before, before)).toBe('');
});
