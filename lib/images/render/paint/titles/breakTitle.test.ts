import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from './breakTitle.ts';

/** As if each grapheme had the same width. */
const widthOf = (text: string) => [...new Intl.Segmenter('en').segment(text)].length;
const broken = (text: string, columns: number, most = 3) =>
  breakTitle(text, most, (line) => widthOf(line) <= columns);

describe('breakTitle', () => {
  it.each([
    ['leaves what fits', 'Sonic 2', 10, ['Sonic 2']],
    ['ends lines between words', 'Prince of Persia 2', 10, ['Prince of', 'Persia 2']],
    ['keeps brackets and points with their word', 'Zelda (Beta), 2', 8, ['Zelda', '(Beta),', '2']],
    ['cuts the last line', 'one two three four five', 8, ['one two', 'three', 'four fi…']],
    ['breaks a word that is too wide', 'abcdefghij kl', 6, ['abcdef', 'ghij', 'kl']],
    ['ends lines between Thai words', 'สวัสดีชาวโลก', 6, ['สวัสดี', 'ชาวโลก']],
    ['ends lines between Chinese letters', '勇者傳說勇者傳說', 5, ['勇者傳說', '勇者傳說']],
    ['says nothing of nothing', '  ', 5, []],
  ])('%s', (_, text, columns, lines) => {
    expect(broken(text, columns)).toEqual(lines);
  });

  it('loses and splits no character that fits, and makes no line too wide', () => {
    const title = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 9 }),
        fc.constantFrom('ภาษาไทย', 'नमस्ते', '👨‍👩‍👧', '漢字', 'مرحبا', '(2)', '\ud83d'),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(title, fc.integer({ min: 2, max: 12 }), (words, columns) => {
        const text = words.join(' ');
        const lines = broken(text, columns, 4);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        const bare = (some: string) => some.replaceAll(/\s/g, '');
        const [shown, whole] = [bare(lines.join('')), bare(text)];
        if (shown !== whole) {
          expect(shown.endsWith('…')).toBe(true);
          expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
