import { decode } from 'fast-png';
import { expect, it } from 'vitest';
import { drawPlainOgImage } from './drawPlainOgImage.ts';

it('is a small image of the right size with the gold logo on dark glass', () => {
  const png = drawPlainOgImage();
  expect(png.length).toBeLessThan(20_000);
  const { width, height, data, palette = [] } = decode(png);
  expect([width, height]).toEqual([1200, 630]);
  const at = (x: number, y: number) => palette[Number(data[y * width + x])]?.slice(0, 3);
  expect(at(0, 0)).toEqual([11, 15, 14]);
  expect(at(275, 155)).toEqual([255, 212, 71]);
});
