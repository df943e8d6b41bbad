import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proportions } from './proportions.ts';

const counts = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 5 });

it('lays the parts end to end over the whole bar', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const parts = proportions(list);
      const total = list.reduce((sum, count) => sum + count, 0);
      let end = 0;
      parts.forEach((part, i) => {
        expect(part.start).toBeCloseTo(total > 0 ? end : 0, 1);
        expect(part.width > 1).toBe((list[i] ?? 0) > 0);
        end += part.width;
      });
      expect(end).toBeCloseTo(total > 0 ? 100 : 0, 1);
    }),
  );
});

it('keeps the shares of counts that are wide enough', () => {
  expect(proportions([1, 3, 0])).toEqual([
    { start: 0, width: 25 },
    { start: 25, width: 75 },
    { start: 100, width: 0 },
  ]);
});
