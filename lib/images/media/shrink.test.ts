import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { decode, encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { makePng, pngOf } from '#lib/images/testing/makePng.ts';
import type { Pixels } from './media.ts';
import { decodePng } from './png/decodePng.ts';
import { NotAPicture } from './png/notAPicture.ts';
import { shrink } from './shrink.ts';

const GROUND = [0x0b, 0x0f, 0x0e];

function at({ width, data }: Pixels, x: number, y: number): number[] {
  return [...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
}

describe('decodePng', () => {
  test('reads files of another program, with eight and sixteen bits', () => {
    const shape = fc.record({
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 20 }),
      channels: fc.constantFrom(1, 3),
      depth: fc.constantFrom(8 as const, 16 as const),
      interlace: fc.constantFrom('null' as const, 'Adam7' as const),
    });
    fc.assert(
      fc.property(shape, fc.infiniteStream(fc.nat(65_535)), (of, stream) => {
        const { width, height, channels, depth } = of;
        const limit = depth === 8 ? 256 : 65_536;
        const samples = [...stream.take(width * height * channels)].map((value) => value % limit);
        const data = depth === 8 ? Uint8Array.from(samples) : Uint16Array.from(samples);
        const png = encode({ width, height, channels, depth, data }, { interlace: of.interlace });
        const seen = samples.map((value) => (depth === 8 ? value : value >> 8));
        const expected = channels === 3 ? seen : seen.flatMap((value) => [value, value, value]);
        expect(decodePng(png)).toEqual({ width, height, data: Uint8Array.from(expected) });
      }),
      { numRuns: 60 },
    );
  });

  test('undoes every filter as another program does', () => {
    const filters = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 });
    const bytes = fc.uint8Array({ minLength: 6 * 15, maxLength: 6 * 15 });
    fc.assert(
      fc.property(filters, bytes, (kinds, noise) => {
        const rows = kinds.map((kind, row) => [kind, ...noise.subarray(15 * row, 15 * row + 15)]);
        const png = makePng({ width: 5, height: 6, depth: 8, colour: 2, rows });
        expect(decodePng(png).data).toEqual(decode(png).data);
      }),
    );
  });

  test.each([1, 2, 4] as const)('reads greys and palettes of %i bits, in passes too', (depth) => {
    const most = (1 << depth) - 1;
    const shape = fc.tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 17 }));
    fc.assert(
      fc.property(shape, fc.boolean(), ([width, height], interlaced) => {
        const indices = Array.from(
          { length: width * height },
          (_, index) => (index * 7) % (most + 1),
        );
        const levels = indices.flatMap((index) => Array(3).fill(Math.round((index * 255) / most)));
        const grey = pngOf({ width, height, depth, colour: 0, interlaced }, indices);
        expect([...decodePng(grey).data]).toEqual(levels);
        const colours = Array.from({ length: most + 1 }, (_, index) => [index, 2 * index, 200]);
        const palette = Uint8Array.from(colours.flat());
        const indexed = pngOf({ width, height, depth, colour: 3, interlaced, palette }, indices);
        expect([...decodePng(indexed).data]).toEqual(indices.flatMap((index) => colours[index]));
      }),
      { numRuns: 40 },
    );
  });

  test('draws transparent pixels on the ground', () => {
    const size = { width: 3, height: 1 };
    const half = GROUND.map((under) => Math.round((200 * 128 + under * 127) / 255));
    const rgba = pngOf({ ...size, depth: 8, colour: 6 }, [
      ...[9, 9, 9, 255],
      ...[200, 200, 200, 128],
      ...[9, 9, 9, 0],
    ]);
    expect([...decodePng(rgba).data]).toEqual([9, 9, 9, ...half, ...GROUND]);
    const greyAlpha = pngOf({ ...size, depth: 8, colour: 4 }, [9, 255, 200, 128, 9, 0]);
    expect([...decodePng(greyAlpha).data]).toEqual([9, 9, 9, ...half, ...GROUND]);
    const palette = Uint8Array.of(9, 9, 9, 200, 200, 200, 7, 7, 7);
    const indexed = { depth: 2, colour: 3, palette, transparency: Uint8Array.of(0, 128) } as const;
    const read = decodePng(pngOf({ ...size, ...indexed }, [2, 1, 0]));
    expect([...read.data]).toEqual([7, 7, 7, ...half, ...GROUND]);
  });

  test('supports the transparent colour of images without alpha', () => {
    const size = { width: 2, height: 1 };
    const grey = { ...size, depth: 4, colour: 0, transparency: Uint8Array.of(0, 3) } as const;
    expect([...decodePng(pngOf(grey, [3, 15])).data]).toEqual([...GROUND, 255, 255, 255]);
    const rgb = {
      ...size,
      depth: 8,
      colour: 2,
      transparency: Uint8Array.of(0, 1, 0, 2, 0, 3),
    } as const;
    expect([...decodePng(pngOf(rgb, [1, 2, 3, 1, 2, 4])).data]).toEqual([...GROUND, 1, 2, 4]);
    // All sixteen bits count, though only eight are used.
    const deep = { ...size, depth: 16, colour: 0, transparency: Uint8Array.of(7, 8) } as const;
    expect([...decodePng(pngOf(deep, [0x0708, 0x0709])).data]).toEqual([...GROUND, 7, 7, 7]);
  });

  test('skips every chunk without pixels or colours', () => {
    const bomb = deflateSync(Buffer.alloc(2 ** 24));
    const plain = pngOf({ width: 1, height: 1, depth: 8, colour: 2 }, [1, 2, 3]);
    const chunks = ['iCCP', 'zTXt', 'acTL', 'fdAT', 'zzZZ'].map((type) => ({ type, data: bomb }));
    const full = pngOf({ width: 1, height: 1, depth: 8, colour: 2, chunks }, [1, 2, 3]);
    expect(full.length).toBeGreaterThan(plain.length);
    expect(decodePng(full)).toEqual(decodePng(plain));
  });

  test.each([
    ['513 wide', { width: 513, height: 1, depth: 8, colour: 0 }],
    ['513 high', { width: 1, height: 513, depth: 8, colour: 0 }],
    ['empty', { width: 0, height: 1, depth: 8, colour: 0 }],
    ['of three bits', { width: 1, height: 1, depth: 3, colour: 0 }],
    ['of an unknown kind', { width: 1, height: 1, depth: 8, colour: 5 }],
    ['too short', { width: 9, height: 9, depth: 8, colour: 0 }],
  ] as const)('refuses one that is %s', (_, of) => {
    expect(() => decodePng(makePng({ ...of, rows: [[0, 1]] }))).toThrow(NotAPicture);
  });

  test('rejects an unknown filter, truncated data, and other files', () => {
    const of = { width: 2, height: 1, depth: 8, colour: 0 } as const;
    expect(() => decodePng(makePng({ ...of, rows: [[5, 1, 2]] }))).toThrow(NotAPicture);
    const whole = makePng({ ...of, rows: [[0, 1, 2]] });
    for (let length = 0; length < whole.length - 12; length++) {
      expect(() => decodePng(whole.subarray(0, length))).toThrow(NotAPicture);
    }
    expect(() => decodePng(Buffer.from('<!DOCTYPE html><html></html>'))).toThrow(NotAPicture);
  });

  test('inflates no more than the header promises', () => {
    const data = deflateSync(Buffer.alloc(256 * 2 ** 20), { level: 9 });
    const bomb = makePng({ width: 512, height: 512, depth: 16, colour: 6, data });
    expect(bomb.length).toBeLessThan(300 * 1024);
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 5; round++) expect(() => decodePng(bomb)).toThrow(NotAPicture);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 2 ** 20);
  });
});

describe('shrink', () => {
  const picture = (width: number, height: number, colour: (x: number, y: number) => number[]) =>
    pngOf(
      { width, height, depth: 8, colour: 2 },
      Array.from({ length: width * height }, (_, index) =>
        colour(index % width, Math.floor(index / width)),
      ).flat(),
    );
  const halves = (width: number) => (x: number) => (2 * x < width ? [255, 0, 0] : [0, 0, 255]);

  test.each([8, 32, 48, 96, 100, 512])('makes an icon of %i pixels one of 64', (side) => {
    const icon = shrink(picture(side, side, halves(side)), 'icon');
    expect(icon).toMatchObject({ width: 64, height: 64 });
    if (!icon) return;
    // Edges stay sharp at any scale.
    expect([at(icon, 0, 0), at(icon, 31, 63)]).toEqual([
      [255, 0, 0],
      [255, 0, 0],
    ]);
    expect([at(icon, 32, 0), at(icon, 63, 63)]).toEqual([
      [0, 0, 255],
      [0, 0, 255],
    ]);
  });

  test('keeps the average colour', () => {
    const checkers = (x: number, y: number) => Array(3).fill((x + y) % 2 ? 255 : 1);
    const icon = shrink(picture(128, 128, checkers), 'icon');
    expect(new Set(icon?.data)).toEqual(new Set([128]));
  });

  test('leaves an avatar of 128 pixels unchanged', () => {
    const colour = (x: number, y: number) => [x, y, (x * y) % 256];
    const png = picture(128, 128, colour);
    expect(shrink(png, 'avatar')).toEqual(decodePng(png));
  });

  test('cuts the middle out of an image that is not square', () => {
    const wide = shrink(
      picture(96, 32, (x) => (x < 32 || x >= 64 ? [9, 9, 9] : [200, 1, 1])),
      'icon',
    );
    const high = shrink(
      picture(32, 96, (_, y) => (y < 32 || y >= 64 ? [9, 9, 9] : [200, 1, 1])),
      'icon',
    );
    for (const icon of [wide, high]) expect(new Set(icon?.data)).toEqual(new Set([200, 1]));
  });

  test('returns an image or null for any bytes, and never throws', () => {
    const good = picture(20, 20, (x, y) => [x, y, 7]);
    const spots = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 });
    const broken = spots.map((changes) => {
      const bytes = Uint8Array.from(good);
      for (const [place, value] of changes) bytes[place] = value;
      return bytes;
    });
    const header = fc.record({
      width: fc.integer({ min: 0, max: 600 }),
      height: fc.integer({ min: 0, max: 40 }),
      depth: fc.constantFrom(0, 1, 2, 3, 4, 8, 16, 255),
      colour: fc.integer({ min: 0, max: 7 }),
      interlaced: fc.boolean(),
      palette: fc.uint8Array({ maxLength: 800 }),
      transparency: fc.uint8Array({ maxLength: 300 }),
      rows: fc.array(fc.array(fc.nat(255), { maxLength: 300 }), { maxLength: 30 }),
    });
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), broken, header.map(makePng));
    fc.assert(
      fc.property(bytes, fc.constantFrom('icon' as const, 'avatar' as const), (png, kind) => {
        const made = shrink(png, kind);
        if (made === null) return;
        const side = kind === 'icon' ? 64 : 128;
        expect([made.width, made.height, made.data.length]).toEqual([side, side, 3 * side * side]);
      }),
      { numRuns: 600 },
    );
  });
});
