import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitConcurrency } from './limitConcurrency.ts';

test('runs no more jobs than allowed, in order, and loses none', async () => {
  const scenario = fc.record({
    width: fc.integer({ min: 1, max: 4 }),
    room: fc.integer({ min: 0, max: 10 }),
    works: fc.array(fc.record({ ticks: fc.integer({ min: 1, max: 3 }), fails: fc.boolean() }), {
      maxLength: 30,
    }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ width, room, works }) => {
      const limit = limitConcurrency(width, room);
      let busy = 0;
      let most = 0;
      const begun: number[] = [];
      const runs = works.map(({ ticks, fails }, index) =>
        limit.run(async () => {
          begun.push(index);
          most = Math.max(most, ++busy);
          for (let tick = 0; tick < ticks; tick++) await setImmediate();
          busy -= 1;
          if (fails) throw new Error('failed');
          return index;
        }),
      );
      const taken = runs.flatMap((run, index) => (run ? [index] : []));
      expect(taken).toHaveLength(Math.min(works.length, width + room));
      const ended = await Promise.allSettled(runs.filter((run) => run !== null));
      expect(ended.map(({ status }) => status === 'rejected')).toEqual(
        taken.map((index) => works[index]?.fails),
      );
      expect(begun).toEqual(taken);
      expect(most).toBe(Math.min(width, works.length));
    }),
    { numRuns: 50 },
  );
});

test('accepts more when queued jobs are done', async () => {
  const limit = limitConcurrency(1, 0);
  await limit.run(async () => {});
  expect(await limit.run(async () => 'done')).toBe('done');
});

test('reports running and queued jobs', async () => {
  const limit = limitConcurrency(1, 2);
  let end = () => {};
  const first = limit.run(() => new Promise<void>((resolve) => (end = resolve)));
  const second = limit.run(async () => {});
  expect(limit.load()).toEqual({ busy: 1, waiting: 1 });
  end();
  await Promise.all([first, second]);
  expect(limit.load()).toEqual({ busy: 0, waiting: 0 });
});
