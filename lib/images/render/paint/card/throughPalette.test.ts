import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpaque, toThroughPalette } from './throughPalette.ts';

const canvasOf = (colors: readonly number[]) => ({
  width: colors.length,
  height: 1,
  pixels: Int32Array.from(colors),
});
const colour = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('toThroughPalette', () => {
  it('keeps few colours unchanged', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 200 }), (colors) => {
        const { indices, palette } = toThroughPalette(canvasOf(colors), []);
        expect(Array.from(indices, (index) => (palette[index] ?? 0) | 0)).toEqual(colors);
      }),
    );
  });

  it('keeps transparent pixels and flat colours, and approximates the rest', () => {
    const flat = 0xff3366cc | 0;
    // A run from open to opaque in each of 16 reds.
    const run = Array.from(
      { length: 4096 },
      (_, i) => ((i >> 4) << 24) | (0x2010 << 8) | ((i & 15) * 17),
    );
    const colors = [0, flat, ...run].map((color) => (color >>> 24 === 0 ? 0 : color));
    const { indices, palette } = toThroughPalette(canvasOf(colors), [flat]);
    expect(palette.length).toBeLessThanOrEqual(256);
    const got = Array.from(indices, (index) => (palette[index] ?? 0) | 0);
    expect(got.slice(0, 2)).toEqual([0, flat]);
    const far = (a: number, b: number) => {
      const [x, y] = [a >>> 24, b >>> 24];
      const reds = Math.abs((a & 255) * x - (b & 255) * y) / 255;
      return Math.max(Math.abs(x - y), reds);
    };
    expect(Math.max(...got.map((color, at) => far(color, colors[at] ?? 0)))).toBeLessThan(20);
    expect(got.every((color, at) => colors[at] !== 0 || color === 0)).toBe(true);
  });
});

it('detects an opaque image', () => {
  expect(isOpaque(canvasOf([-1, 0xff000000 | 0]))).toBe(true);
  expect(isOpaque(canvasOf([-1, 0x7f000000]))).toBe(false);
});
