import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canvas, pack } from './canvas.ts';
import { toPalette } from './palette.ts';

function canvas(colours: readonly number[]): Canvas {
  return { width: colours.length, height: 1, pixels: Int32Array.from(colours) };
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => pack(rgb >> 16, (rgb >> 8) & 255, rgb & 255));

/** More colours than a palette holds, no two alike. */
const many = fc.uniqueArray(colour, { minLength: 300, maxLength: 600 });

const shown = ({ indices, palette }: ReturnType<typeof toPalette>) =>
  [...indices].map((index) => palette[index]);

function far(a = 0, b = 0): number {
  return Math.max(...[0, 8, 16].map((by) => Math.abs(((a >> by) & 255) - ((b >> by) & 255))));
}

describe('toPalette', () => {
  it('keeps every colour of an image with few', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 256 }), (colours) => {
        expect(shown(toPalette(canvas(colours), []))).toEqual(colours);
      }),
    );
  });

  it('keeps the flat colours of an image with many', () => {
    fc.assert(
      fc.property(many, fc.array(fc.nat(299), { maxLength: 40 }), (colours, places) => {
        const flat = places.map((at) => colours[at] ?? 0);
        const indexed = toPalette(canvas(colours), flat);
        expect(indexed.palette.length).toBeLessThanOrEqual(256);
        const drawn = shown(indexed);
        for (const at of places) expect(drawn[at]).toBe(colours[at]);
      }),
      { numRuns: 40 },
    );
  });

  it('approximates the other colours closely', () => {
    const shades = Array.from({ length: 4096 }, (_, n) =>
      pack(n >> 4, 255 - (n >> 4), (n & 15) * 8),
    );
    const drawn = shown(toPalette(canvas(shades), []));
    expect(Math.max(...shades.map((shade, at) => far(shade, drawn[at])))).toBeLessThanOrEqual(20);
  });

  it('accepts more flat colours than fit', () => {
    const colours = Array.from({ length: 700 }, (_, n) => pack(n >> 2, n & 255, 9));
    const indexed = toPalette(canvas(colours), colours);
    expect(indexed.palette.length).toBeLessThanOrEqual(256);
    expect(Math.max(...indexed.indices)).toBeLessThan(indexed.palette.length);
  });
});
