import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyTally } from '#lib/stats/tally.ts';
import { packTally, unpackTally } from './packedTally.ts';

test('unpacking restores the counts of a bar', () => {
  const count = fc.nat(20_000);
  fc.assert(
    fc.property(count, count, count, count, count, (...counts) => {
      const [played = 0, mastered = 0, completed = 0, beaten = 0, beatenCasual = 0] = counts;
      const tally = { ...emptyTally(), played, mastered, completed, beaten, beatenCasual };
      expect(unpackTally(packTally(tally))).toEqual(tally);
    }),
  );
  expect(packTally({ ...emptyTally(), played: 12, beaten: 3, unfinished: 9 })).toBe('12,,,3,');
});
