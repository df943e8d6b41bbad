import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFaceHas, facesFor } from '#lib/images/render/paint/fonts/cardFont.ts';
import { splitSegments } from './splitSegments.ts';

const facesOf = (text: string, lang = 'en') =>
  splitSegments(text, lang, 'left').map(({ text: part, face }) => [
    part,
    face.name.replace(/ \d+$/, ''),
  ]);

describe('splitSegments', () => {
  it('keeps a line in one font whole', () => {
    expect(facesOf('~Hack~ Pokémon: office, 1,287')).toEqual([
      ['~Hack~ Pokémon: office, 1,287', 'Fira Sans'],
    ]);
  });

  it('keeps punctuation with the word before if the font has it', () => {
    expect(facesOf('Łódź 2: Тетрис')).toEqual([
      ['Ł', 'Fira Sans latin-ext'],
      ['ód', 'Fira Sans'],
      ['ź', 'Fira Sans latin-ext'],
      [' 2: ', 'Fira Sans'],
      ['Тетрис', 'Fira Sans cyrillic'],
    ]);
    expect(facesOf('ハ・ハ')).toEqual([['ハ・ハ', 'Noto Sans JP']]);
  });

  it('finds fonts for the scripts, emoji and symbols of a text', () => {
    expect(facesOf('한 💀🕹 ★')).toEqual([
      ['한', 'Noto Sans KR'],
      [' ', 'Fira Sans'],
      ['💀🕹', 'Noto Emoji'],
      [' ', 'Fira Sans'],
      ['★', 'Noto Sans JP'],
    ]);
  });

  it('draws Chinese characters in the form of the language', () => {
    expect(facesOf('直', 'ja')).toEqual([['直', 'Noto Sans JP']]);
    expect(facesOf('直', 'zh-CN')).toEqual([['直', 'Noto Sans SC']]);
  });

  it('orders words of two directions, and mirrors brackets', () => {
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

  it('keeps a character if the font lacks its mirrored form', () => {
    expect(splitSegments('∕', 'en', 'right').map(({ text }) => text)).toEqual(['∕']);
  });

  it('gives every character of any text a font that has it', () => {
    // fast-check takes seconds to list its own characters; those that a face claims are nearer.
    const claimed = fc
      .constantFrom(...facesFor('en').flatMap(({ ranges }) => ranges))
      .chain(([from, to]) => fc.integer({ min: from, max: to }))
      .map((codePoint) => String.fromCodePoint(codePoint));
    const any = fc
      .integer({ min: 0, max: 0x10ffff })
      .map((codePoint) => String.fromCodePoint(codePoint).replace(/\p{Cs}/u, '\ufffd'));
    const awkward = fc.constantFrom(
      'السَّلام عليكم',
      'שָׁלוֹם',
      'ไทย हिन्दी',
      '👨‍👩‍👧🇯🇵1️⃣',
      'e\u0301\u0353',
      '\ud83d𝕋Ⅻ',
    );
    const text = fc.oneof(fc.string({ unit: claimed }), fc.string({ unit: any }), awkward);
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ar', 'ko'), (title, lang) => {
        for (const { text: part, face } of splitSegments(title, lang, 'right')) {
          const lacking = [...part].filter((one) => !cardFaceHas(face, one.codePointAt(0) ?? 0));
          expect(lacking).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
