import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFaceHas } from '#lib/images/render/paint/fonts/cardFont.ts';
import { segmentsOf } from './segmentsOf.ts';

const facesOf = (text: string, lang = 'en') =>
  segmentsOf(text, lang, 'left').map(({ text: part, face }) => [
    part,
    face.name.replace(/ \d+$/, ''),
  ]);

describe('segmentsOf', () => {
  it('leaves a line of one face whole', () => {
    expect(facesOf('~Hack~ Pokémon: office, 1,287')).toEqual([
      ['~Hack~ Pokémon: office, 1,287', 'Fira Sans'],
    ]);
  });

  it('keeps marks with the word before them where its face has them', () => {
    expect(facesOf('Łódź 2: Тетрис')).toEqual([
      ['Ł', 'Fira Sans latin-ext'],
      ['ód', 'Fira Sans'],
      ['ź', 'Fira Sans latin-ext'],
      [' 2: ', 'Fira Sans'],
      ['Тетрис', 'Fira Sans cyrillic'],
    ]);
    expect(facesOf('ハ・ハ')).toEqual([['ハ・ハ', 'Noto Sans JP']]);
  });

  it('has faces for scripts, emoji and signs of one text', () => {
    expect(facesOf('한 💀🕹 ★')).toEqual([
      ['한', 'Noto Sans KR'],
      [' ', 'Fira Sans'],
      ['💀🕹', 'Noto Emoji'],
      [' ', 'Fira Sans'],
      ['★', 'Noto Sans JP'],
    ]);
  });

  it('draws Chinese characters as its language does', () => {
    expect(facesOf('直', 'ja')).toEqual([['直', 'Noto Sans JP']]);
    expect(facesOf('直', 'zh-CN')).toEqual([['直', 'Noto Sans SC']]);
  });

  it('puts words of two directions in order, and brackets as they look there', () => {
    expect(facesOf('אב (גד) 12 fi').map(([part]) => part)).toEqual([
      '12',
      ' ',
      '(',
      'גד',
      ')',
      ' ',
      'אב',
      ' fi',
    ]);
  });

  it('gives every character a face that has it, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'السَّلام عليكم',
        'שָׁלוֹם',
        'ไทย हिन्दी',
        '👨‍👩‍👧🇯🇵1️⃣',
        'e\u0301\u0353',
        '\ud83d𝕋Ⅻ',
      ),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ar', 'ko'), (title, lang) => {
        for (const { text: part, face } of segmentsOf(title, lang, 'right')) {
          for (const one of part) expect(cardFaceHas(face, one.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
