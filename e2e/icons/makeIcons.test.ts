import { readFileSync } from 'node:fs';
import { type DecodedPng, decode } from 'fast-png';
import { expect, test } from 'vitest';
import { makeIcons } from './makeIcons.ts';

const committed = (name: string) => readFileSync(new URL(`../../public/${name}`, import.meta.url));

/** The pictures in a file, by their width: one of a PNG, several of an ICO. */
function picturesIn(name: string, file: Buffer): DecodedPng[] {
  if (name.endsWith('.png')) return [decode(file)];
  const count = file.readUInt16LE(4);
  expect([file.readUInt16LE(0), file.readUInt16LE(2)], 'an icon').toEqual([0, 1]);
  return Array.from({ length: count }, (_, index) => {
    const entry = file.subarray(6 + 16 * index, 22 + 16 * index);
    const from = entry.readUInt32LE(12);
    const picture = decode(file.subarray(from, from + entry.readUInt32LE(8)));
    expect([entry[0], entry[1]]).toEqual([picture.width, picture.height]);
    return picture;
  });
}

/** Each pixel as its colour: another zlib packs the same picture into other bytes. */
function coloursOf({ width, height, depth, data, palette = [] }: DecodedPng): string[] {
  expect(depth, 'up to four colours').toBe(2);
  const rowBytes = Math.ceil(width / 4);
  return Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const byte = data[y * rowBytes + Math.floor(x / 4)] ?? 0;
    return String(palette[(byte >> (6 - 2 * (x % 4))) & 3]);
  });
}

for (const [name, made] of Object.entries(makeIcons())) {
  test(`public/${name} is what the script draws`, () => {
    const drawn = picturesIn(name, made);
    const stored = picturesIn(name, committed(name));
    expect(stored.map(({ width, height }) => [width, height])).toEqual(
      drawn.map(({ width, height }) => [width, height]),
    );
    expect(stored.map(coloursOf)).toEqual(drawn.map(coloursOf));
  });
}

test('what a mask cuts away of the maskable icon is ground', () => {
  const [icon] = picturesIn('.png', makeIcons()['icon-maskable-512.png'] ?? Buffer.alloc(0));
  if (!icon) throw new Error('not drawn');
  const colours = coloursOf(icon);
  const [ground] = colours;
  const outside = colours.filter((_, at) => {
    const [x, y] = [(at % 512) - 255.5, Math.floor(at / 512) - 255.5];
    return Math.hypot(x, y) > 0.4 * 512;
  });
  expect(new Set(outside)).toEqual(new Set([ground]));
  expect(new Set(colours).size, 'gold and grey beside it').toBe(3);
});

test('favicon.svg shows the same mark', () => {
  const svg = committed('favicon.svg').toString();
  const [icon] = picturesIn('.png', makeIcons()['icon-192.png'] ?? Buffer.alloc(0));
  if (!icon) throw new Error('not drawn');
  const colours = coloursOf(icon);
  const at = (x: number, y: number) => colours[(26 + y * 20) * 192 + 26 + x * 20] ?? '';
  const hex = (colour: string) =>
    `#${colour
      .split(',')
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const squares = [...svg.matchAll(/M(\d) (\d)h1v1H\dz/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(squares).toHaveLength(4);
  for (const [x = 0, y = 0] of squares) expect(hex(at(x, y))).toBe('#6f7f76');
  expect(svg).toContain('fill="#ffd447" d="M0 0h2v5h5v2H0z"');
  const gold = Array.from({ length: 49 }, (_, one) => [one % 7, Math.floor(one / 7)]).filter(
    ([x = 0, y = 0]) => hex(at(x, y)) === '#ffd447',
  );
  expect(gold.every(([x = 0, y = 0]) => x < 2 || y >= 5)).toBe(true);
  expect(gold).toHaveLength(24);
});
