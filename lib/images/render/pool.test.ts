import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { sampleOf } from '#lib/card/testing/sampleData.ts';
import { boardScene } from '#lib/images/testing/boardScene.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { DrawingBusy } from './drawingBusy.ts';
import { createPool, type Pool, type PoolParts } from './pool.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const PLAIN = { ...boardScene('A'), lamps: [], sockets: null };
const task = { scene: PLAIN, media: new Map() };

const MORTAL = fileURLToPath(new URL('../testing/mortalWorker.ts', import.meta.url));
const BROKEN = fileURLToPath(new URL('../testing/brokenWorker.ts', import.meta.url));

function makePool(more: Partial<PoolParts> = {}) {
  const log = createTestLog();
  return { ...createPool({ threads: 1, log, ...more }), log };
}

let pool: Pool;
afterEach(() => pool.close());

it('queues sixteen drawings and rejects the next at once', async () => {
  pool = makePool();
  const drawings = Array.from({ length: 17 }, () => pool.draw(task));
  await expect(pool.draw(task)).rejects.toBeInstanceOf(DrawingBusy);
  // What is small is not turned away, and goes before those that wait.
  let drawn = 0;
  for (const drawing of drawings) drawing.then(() => (drawn += 1));
  expect(await pool.shrink({ png: new Uint8Array(4), kind: 'icon' })).toBeNull();
  expect(drawn).toBeLessThan(17);
  for (const png of await Promise.all(drawings)) {
    expect([...png.subarray(0, 4)]).toEqual(SIGNATURE);
  }
  // There is room again.
  expect((await pool.draw(task)).length).toBeGreaterThan(1000);
});

it('draws cards in the same queue', async () => {
  pool = makePool();
  const card = {
    scene: layoutCard(sampleOf(30), parseCardOptions({ type: 'mini' }).options),
    scale: 1,
  } as const;
  const drawings = Array.from({ length: 17 }, () => pool.drawCard(card));
  await expect(pool.drawCard(card)).rejects.toBeInstanceOf(DrawingBusy);
  await expect(pool.draw(task)).rejects.toBeInstanceOf(DrawingBusy);
  for (const png of await Promise.all(drawings)) {
    expect([...png.subarray(0, 4)]).toEqual(SIGNATURE);
  }
});

it('rejects with the error of a drawing, and draws the next', async () => {
  pool = makePool();
  const wrong = { type: 'div', props: { style: { display: 'nonsense' }, children: 'x' } };
  await expect(pool.draw({ ...task, scene: { ...PLAIN, tree: wrong } })).rejects.toThrow();
  expect((await pool.draw(task)).length).toBeGreaterThan(1000);
});

it('survives the end of a thread', async () => {
  pool = makePool({ filename: MORTAL });
  const deadly = pool.draw({ ...task, scene: { ...PLAIN, width: 0 } });
  const waiting = pool.draw(task);
  await expect(deadly).rejects.toThrow();
  expect([...(await waiting).subarray(0, 4)]).toEqual(SIGNATURE);
  expect([...(await pool.draw(task)).subarray(0, 4)]).toEqual(SIGNATURE);
});

it('ends a thread that hangs, and continues with the queue', async () => {
  pool = makePool({ filename: MORTAL, longestMs: 3_000 });
  // A thread takes a moment to start.
  await pool.draw(task);
  const hanging = pool.draw({ ...task, scene: { ...PLAIN, height: 0 } });
  const small = pool.shrink({ png: new Uint8Array(4), kind: 'icon' });
  const waiting = pool.draw(task);
  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  expect(await small).toBeNull();
  expect([...(await waiting).subarray(0, 4)]).toEqual(SIGNATURE);
}, 30_000);

it('survives a thread that cannot start, and logs it', async () => {
  const made = makePool({ filename: BROKEN, longestMs: 1_000 });
  pool = made;
  // The first has no task yet when it ends.
  await expect.poll(() => made.log.lines.length, { timeout: 15_000 }).toBeGreaterThan(0);
  await expect(pool.draw(task)).rejects.toThrow();
  await expect(pool.shrink({ png: new Uint8Array(4), kind: 'icon' })).rejects.toThrow();
  expect(made.log.lines).toMatchObject(made.log.lines.map(() => [{ event: 'drawing-thread' }, {}]));
}, 30_000);
