import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STACK_WIDTH, stackBar } from './stackBar.ts';
import { emptyTally } from './tally.ts';

const tallyOf = (parts: readonly number[], played: number) => {
  const [mastered = 0, completed = 0, beaten = 0, beatenCasual = 0] = parts;
  return { ...emptyTally(), mastered, completed, beaten, beatenCasual, played };
};

test('parts stand one after the other, a unit apart, and empty ones are left out', () => {
  expect(stackBar(tallyOf([100, 0, 50, 0], 200), 200)).toEqual([
    { part: 'mastered', x: 0, width: 99 },
    { part: 'beaten', x: 100, width: 49 },
    { part: 'rest', x: 150, width: 50 },
  ]);
});

test('a system of one game beside one of thousands can still be seen', () => {
  expect(stackBar(tallyOf([1], 1), 5000)).toEqual([{ part: 'mastered', x: 0, width: 2 }]);
  expect(stackBar(tallyOf([], 1), 5000)).toEqual([{ part: 'rest', x: 0, width: 1 }]);
});

test('parts never overlap and keep to the bar', () => {
  const counts = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(counts, fc.nat(2000), (numbers, more) => {
      const played = numbers.reduce((sum, n) => sum + n, 0);
      const segments = stackBar(tallyOf(numbers, played), played + more);
      for (const [index, segment] of segments.entries()) {
        const next = segments[index + 1];
        if (next) expect(next.x).toBeGreaterThanOrEqual(segment.x + segment.width);
        expect(segment.x + segment.width).toBeLessThanOrEqual(Math.max(STACK_WIDTH, 4 * 3));
      }
    }),
  );
});
