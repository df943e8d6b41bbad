import { expect, test } from 'vitest';
import { genres } from '#lib/demo/games/genre.ts';
import { readPng } from '#lib/demo/testing/readPng.ts';
import { drawAvatar } from './drawAvatar.ts';
import { drawIcon } from './drawIcon.ts';
import { drawRichIcon } from './drawRichIcon.ts';
import { allMotifs, motifsByGenre } from './motifs.ts';
import { palettes } from './palettes.ts';

test('an icon of each genre is a PNG of 96 by 96', () => {
  for (const genre of genres) {
    const facts = readPng(drawIcon(4711, genre));
    expect(facts).toMatchObject({ width: 96, height: 96 });
    expect(facts.dataLength).toBe(96 * (1 + (96 * facts.depth) / 8));
    expect(facts.colours).toBeGreaterThan(3);
  }
});

test('avatars are PNGs of 128 by 128, for a player, an unknown name and the empty name', () => {
  for (const name of ['MaxMilyin', 'alice', '']) {
    expect(readPng(drawAvatar(name))).toMatchObject({ width: 128, height: 128 });
  }
});

test('the same number gives the same icon, and a name the same avatar in any case', () => {
  expect(drawIcon(33, 'quest')).toEqual(drawIcon(33, 'quest'));
  expect(drawAvatar('ALICE')).toEqual(drawAvatar('alice'));
});

test('icons rarely look alike', () => {
  const icons = Array.from({ length: 400 }, (_, i) =>
    drawIcon(5000 + i, undefined).toString('hex'),
  );
  expect(new Set(icons).size).toBeGreaterThan(390);
});

test('there are enough motifs', () => {
  expect(allMotifs.length).toBeGreaterThanOrEqual(30);
  expect(palettes.length).toBeGreaterThanOrEqual(24);
  for (const genre of genres) expect(motifsByGenre[genre].length).toBeGreaterThan(1);
});

test('a rich icon is as large as a real one', () => {
  const icons = Array.from({ length: 60 }, (_, i) => drawRichIcon(5000 + i, undefined));
  for (const icon of icons)
    expect(readPng(icon)).toMatchObject({ width: 96, height: 96, depth: 8 });
  const sizes = icons.map((icon) => icon.length).toSorted((a, b) => a - b);
  expect(sizes[0]).toBeGreaterThan(5_000);
  expect(sizes.at(-1)).toBeLessThan(20_000);
});
