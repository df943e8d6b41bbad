import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWoff } from '#e2e/fonts/readWoff.ts';
import { nameWidth } from '#lib/board/nameWidth.ts';
import { displayPath, isDisplayable } from './displayPath.ts';
import { fitText, wrapText } from './fitText.ts';
import { measureText } from './measureText.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('ゼルダの伝説 神々のトライフォース', 'אגדת זלדה', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦'),
);

describe('measureText', () => {
  it('is as wide as Fira Sans', () => {
    for (const weight of [400, 600] as const) {
      const font = readWoff(`@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff`);
      const text = 'The quick brown Fox, 1,287 games; naïve “façade”';
      const units = [...text].reduce(
        (sum, letter) => sum + font.advanceOf(font.glyphOf(letter.codePointAt(0) ?? 0)),
        0,
      );
      // Widths are kept to 1/500 em, rounded up.
      const width = measureText(text, 14, weight);
      expect(width).toBeGreaterThanOrEqual((units / font.em) * 14 - 0.001);
      expect(width).toBeLessThan((units / font.em) * 14 * 1.005);
    }
  });

  it('knows wide characters, marks, and emoji of many parts', () => {
    expect(measureText('ゼルダ', 10)).toBe(30);
    expect(measureText('e\u0301', 10)).toBe(measureText('e', 10));
    expect(measureText('👩‍👩‍👧‍👦', 10)).toBe(measureText('👩', 10));
    expect(measureText('🇯🇵', 10)).toBe(13);
    expect(measureText('Ж', 10)).toBeGreaterThan(5);
    expect(measureText('1\u202f287', 10)).toBeLessThan(measureText('1 287', 10) + 0.1);
  });
});

describe('fitText', () => {
  it('never takes more than its room, and cuts only where it has to', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (raw, room) => {
        const fitted = fitText(raw, room, 14);
        expect(fitted.width).toBeLessThanOrEqual(room);
        expect(fitted.width).toBeCloseTo(measureText(fitted.text, 14), 5);
        if (measureText(raw, 14) <= room) expect(fitted.text).toBe(raw);
        else expect(fitted.text.endsWith('…')).toBe(true);
      }),
    );
  });

  it('never cuts an emoji apart', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(fitText(family.repeat(4), 50, 14).text).toBe(`${family}${family}…`);
  });
});

it('breaks lines at spaces, and anywhere between wide characters', () => {
  expect(
    wrapText('one two three', measureText('one two', 14), 14, 3).map((one) => one.text),
  ).toEqual(['one two', 'three']);
  expect(wrapText('あいうえお', 29, 14, 3).map((one) => one.text)).toEqual(['あい', 'うえ', 'お']);
  expect(wrapText('a b c d', 8, 14, 2)).toHaveLength(2);
});

describe('displayPath', () => {
  it('is as wide as the page draws a name', () => {
    for (const name of ['MaxMilyin', 'Completionist10k', 'Ww', 'Iil1']) {
      expect(displayPath(name, 15).width).toBe(nameWidth(name));
    }
  });

  it('has an outline for each of 62 letters and digits, within its width', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
      for (const face of [10, 15] as const) {
        const { d, width } = displayPath(letter, face);
        expect(d, letter).toMatch(/^(?:M-?\d+,-?\d+(?:[hv]-?\d+)+z)+$/);
        expect(width).toBeGreaterThan(2);
      }
    }
  });

  it('takes printable ASCII only', () => {
    expect(isDisplayable("Max's 100 %")).toBe(true);
    expect(isDisplayable('Pokémon')).toBe(false);
    expect(isDisplayable('')).toBe(false);
  });
});
