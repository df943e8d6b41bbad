import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { layoutCard } from '../card/layout/layoutCard.ts';
import { parseCardOptions } from '../card/options/parseCardOptions.ts';
import { sampleOf } from '../card/testing/sampleData.ts';
import { DrawingBusy } from './drawingBusy.ts';
import { createPool, type Pool } from './pool.ts';
import { boardScene } from './testing/boardScene.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const PLAIN = { ...boardScene('A'), lamps: [], sockets: null };
const task = { scene: PLAIN, media: new Map() };

let pool: Pool;
afterEach(() => pool.close());

it('lets sixteen drawings wait and turns the next away at once', async () => {
  pool = createPool(1);
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

it('draws cards in turn with the rest', async () => {
  pool = createPool(1);
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

it('hands on what went wrong in a drawing, and draws the next', async () => {
  pool = createPool(1);
  const wrong = { type: 'div', props: { style: { display: 'nonsense' }, children: 'x' } };
  await expect(pool.draw({ ...task, scene: { ...PLAIN, tree: wrong } })).rejects.toThrow();
  expect((await pool.draw(task)).length).toBeGreaterThan(1000);
});

it('survives the death of a thread', async () => {
  pool = createPool(1, fileURLToPath(new URL('./testing/mortalWorker.ts', import.meta.url)));
  const deadly = pool.draw({ ...task, scene: { ...PLAIN, width: 0 } });
  const waiting = pool.draw(task);
  await expect(deadly).rejects.toThrow();
  expect([...(await waiting).subarray(0, 4)]).toEqual(SIGNATURE);
  expect([...(await pool.draw(task)).subarray(0, 4)]).toEqual(SIGNATURE);
});
