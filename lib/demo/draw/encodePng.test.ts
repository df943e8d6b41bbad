import { expect, test } from 'vitest';
import { readPng } from '#lib/demo/testing/readPng.ts';
import { encodePng } from './encodePng.ts';

test.each([
  [2, 1],
  [4, 2],
  [16, 4],
  [17, 8],
])('%i colours take %i bits a pixel', (colours, depth) => {
  const palette = Array.from({ length: colours }, (_, i) => i * 0x030507);
  const pixels = Uint8Array.from({ length: 10 * 7 }, (_, i) => i % colours);
  const facts = readPng(encodePng({ width: 10, height: 7, pixels, palette }, 3));
  const dataLength = 21 * (1 + Math.ceil((30 * depth) / 8));
  expect(facts).toEqual({ width: 30, height: 21, depth, colours, dataLength });
});

test('a changed byte is noticed', () => {
  const png = encodePng({ width: 2, height: 2, pixels: new Uint8Array(4), palette: [0xff0000] });
  png[20] = (png[20] ?? 0) ^ 1;
  expect(() => readPng(png)).toThrow('wrong checksum');
});
