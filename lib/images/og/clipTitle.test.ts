import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipTitle } from './clipTitle.ts';

const lengthOf = (text: string) => [...new Intl.Segmenter('en').segment(text)].length;

test('leaves short titles, and clips others to 80 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const clipped = clipTitle(title);
      const short = lengthOf(title) <= 80 && title.length <= 400;
      expect(short ? clipped === title : clipped.endsWith('…')).toBe(true);
      expect(lengthOf(clipped)).toBeLessThanOrEqual(80);
    }),
  );
});

test('cuts no character in half', () => {
  expect(clipTitle('👩‍🚀'.repeat(81))).toBe(`${'👩‍🚀'.repeat(79)}…`);
  expect(clipTitle(`${'a'.repeat(78)} ${'b'.repeat(20)}`)).toBe(`${'a'.repeat(78)}…`);
});

test('is fast for an endless character', () => {
  expect(clipTitle(`a${'\u0301'.repeat(1e6)}`)).toBe('…');
  expect(clipTitle(`Ys ${'\u0301'.repeat(1e6)}`)).toBe('Ys…');
});
