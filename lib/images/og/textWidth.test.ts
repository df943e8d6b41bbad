import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { nameWidth } from '#lib/board/nameWidth.ts';
import { readAdvances } from './testing/readAdvances.ts';
import { textWidth } from './textWidth.ts';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

test.each([
  [10, 56 / 3],
  [15, 27],
] as const)('knows how wide Jersey %i sets each character at %fpx', (face, size) => {
  const file = `@fontsource/jersey-${face}/files/jersey-${face}-latin-400-normal.woff`;
  const advance = readAdvances(readFileSync(createRequire(import.meta.url).resolve(file)));
  for (const letter of ASCII) {
    expect(`${letter} ${textWidth(face, letter)}`).toBe(
      `${letter} ${Math.round(advance(letter) * size * 1000) / 1000}`,
    );
  }
});

test('measures names like the board', () => {
  const name = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  expect(textWidth(15, name)).toBe(nameWidth(name));
});
