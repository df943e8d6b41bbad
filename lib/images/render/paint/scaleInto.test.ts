import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '#lib/images/media/media.ts';
import { blankCanvas, pack } from './canvas.ts';
import { scaleInto } from './scaleInto.ts';

const BLACK = pack(0, 0, 0);

function grey(width: number, height: number, levels: readonly number[]): Pixels {
  return { width, height, data: Uint8Array.from(levels.flatMap((level) => [level, level, level])) };
}

function scaled(picture: Pixels, w: number, h: number): number[] {
  const canvas = blankCanvas(w, h, BLACK);
  scaleInto(canvas, picture, { x: 0, y: 0, w, h });
  return [...canvas.pixels].map((color) => color & 255);
}

describe('scaleInto', () => {
  it('averages the pixels that a pixel covers', () => {
    expect(scaled(grey(2, 2, [0, 100, 200, 100]), 1, 1)).toEqual([100]);
    // Three across become two: each takes one whole and half of the middle one.
    expect(scaled(grey(3, 1, [30, 60, 90]), 2, 1)).toEqual([40, 80]);
  });

  it('repeats pixels when scaling up', () => {
    expect(scaled(grey(2, 1, [10, 20]), 4, 2)).toEqual([10, 10, 20, 20, 10, 10, 20, 20]);
  });

  it('keeps an image of one colour at any size', () => {
    const side = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(side, side, side, side, fc.nat(255), (w, h, toW, toH, level) => {
        const picture = grey(w, h, new Array(w * h).fill(level));
        expect(new Set(scaled(picture, toW, toH))).toEqual(new Set([level]));
      }),
    );
  });

  it('draws only inside its area', () => {
    const canvas = blankCanvas(5, 4, BLACK);
    scaleInto(canvas, grey(1, 1, [255]), { x: 1, y: 2, w: 3, h: 1 });
    expect([...canvas.pixels].flatMap((color, at) => (color === BLACK ? [] : [at]))).toEqual([
      11, 12, 13,
    ]);
  });
});
