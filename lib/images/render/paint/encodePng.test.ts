import fc from 'fast-check';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { pack } from './canvas.ts';
import { encodePng } from './encodePng.ts';

const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 12 }),
    colours: fc.uniqueArray(fc.integer({ min: 0, max: 0xffffff }), {
      minLength: 1,
      maxLength: 256,
    }),
  })
  .chain(({ width, height, colours }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((bytes) => ({ width, height, colours, indices: bytes.map((b) => b % colours.length) })),
  );

describe('encodePng', () => {
  it('writes a PNG that another decoder reads unchanged', () => {
    fc.assert(
      fc.property(picture, ({ width, height, colours, indices }) => {
        const palette = colours.map((rgb) => pack(rgb >> 16, (rgb >> 8) & 255, rgb & 255));
        const png = encodePng({ width, height, indices, palette });
        const decoded = decode(png, { checkCrc: true });
        expect([decoded.width, decoded.height]).toEqual([width, height]);
        expect(decoded.palette?.map(([r = 0, g = 0, b = 0]) => (r << 16) | (g << 8) | b)).toEqual(
          colours,
        );
        expect([...decoded.data]).toEqual([...indices]);
        expect(decoded.transparency).toBeUndefined();
        // Sent to another thread as a whole.
        expect(png.buffer.byteLength).toBe(png.byteLength);
      }),
    );
  });

  it('writes transparent colours', () => {
    const palette = [pack(1, 2, 3), 0x00000000, 0x80ff0000 | 0, pack(9, 9, 9)];
    const png = encodePng({ width: 4, height: 1, indices: Uint8Array.of(0, 1, 2, 3), palette });
    const alphas = decode(png, { checkCrc: true }).palette?.map((color) => color[3]);
    expect(alphas).toEqual([255, 0, 128, 255]);
  });
});
