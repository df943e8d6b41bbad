import { expect, it } from 'vitest';
import { blankCanvas, pack } from '#lib/images/render/paint/canvas.ts';
import { blend } from './blend.ts';

const GROUND = pack(10, 20, 30);
/** Two pixels beside each other: half of white, and nothing. */
const HALF = { width: 2, height: 1, data: Uint8Array.of(128, 128, 128, 128, 0, 0, 0, 0) };

it('blends transparent pixels with those below, and leaves the rest', () => {
  const canvas = blankCanvas(3, 1, GROUND);
  blend(canvas, HALF, 1, 0);
  expect([...canvas.pixels]).toEqual([GROUND, pack(133, 138, 143), GROUND]);
});

it('clips to the canvas', () => {
  for (const [left, top] of [
    [-2, 0],
    [3, 0],
    [0, -1],
    [0, 1],
  ] as const) {
    const canvas = blankCanvas(3, 1, GROUND);
    blend(canvas, HALF, left, top);
    expect([...canvas.pixels]).toEqual([GROUND, GROUND, GROUND]);
  }
  const canvas = blankCanvas(1, 1, GROUND);
  blend(canvas, HALF, -1, 0);
  expect(canvas.pixels[0]).toBe(GROUND);
});
