import { registerHooks } from 'node:module';
import { expect, it } from 'vitest';
import { boardScene } from '#lib/images/testing/boardScene.ts';
import { packHex } from './canvas.ts';
import { drawTree } from './drawTree.ts';

// As where `prepareOg` does not fit the version: the picture comes as a PNG.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'sharp') throw new Error('Not for this test.');
    return next(specifier, context);
  },
});

it('decodes the image if it comes as a PNG', async () => {
  const { width, height, pixels } = await drawTree(boardScene('A'));
  expect([width, height, pixels.length]).toEqual([1200, 630, 1200 * 630]);
  expect(pixels[0]).toBe(packHex('#0B0F0E'));
  expect(pixels[560 * 1200 + 5]).toBe(packHex('#FFD447'));
});

it('throws satori’s error for an invalid tree', async () => {
  const wrong = { type: 'div', props: { style: { display: 'nonsense' }, children: 'x' } };
  await expect(drawTree({ ...boardScene('A'), tree: wrong })).rejects.toThrow('display');
});
