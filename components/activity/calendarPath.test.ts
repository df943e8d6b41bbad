import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarPath } from './calendarPath.ts';

const cells = fc.array(fc.record({ week: fc.nat(53), weekday: fc.nat(6) }), { minLength: 1 });

test('each cell is a line with a length of less than a pixel', () => {
  fc.assert(
    fc.property(cells, (days) => {
      const lines = [...calendarPath(days).matchAll(/M(\d+) (\d+)h([\d.]+)/g)];
      expect(
        lines.map(([, week, weekday]) => ({ week: Number(week), weekday: Number(weekday) })),
      ).toEqual(days);
      for (const [, , , length] of lines) {
        expect(Number(length)).toBeGreaterThan(0);
        // A unit is 16 px at most.
        expect(Number(length) * 16).toBeLessThan(0.1);
      }
      expect(lines.map(([line]) => line).join('')).toBe(calendarPath(days));
    }),
  );
});
