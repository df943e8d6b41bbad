import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLanes } from './lanes.ts';

test('never more at a time than there are lanes, in turn, and none is lost', async () => {
  const scenario = fc.record({
    width: fc.integer({ min: 1, max: 4 }),
    room: fc.integer({ min: 0, max: 10 }),
    works: fc.array(fc.record({ ticks: fc.integer({ min: 1, max: 3 }), fails: fc.boolean() }), {
      maxLength: 30,
    }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ width, room, works }) => {
      const lanes = createLanes(width, room);
      let busy = 0;
      let most = 0;
      const begun: number[] = [];
      const runs = works.map(({ ticks, fails }, index) =>
        lanes.run(async () => {
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

test('takes more when what waited is done', async () => {
  const lanes = createLanes(1, 0);
  await lanes.run(async () => {});
  expect(await lanes.run(async () => 'done')).toBe('done');
});

test('says how many go on and how many wait', async () => {
  const lanes = createLanes(1, 2);
  let end = () => {};
  const first = lanes.run(() => new Promise<void>((resolve) => (end = resolve)));
  const second = lanes.run(async () => {});
  expect(lanes.load()).toEqual({ busy: 1, waiting: 1 });
  end();
  await Promise.all([first, second]);
  expect(lanes.load()).toEqual({ busy: 0, waiting: 0 });
});
