import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFaceHas, facesFor } from './cardFont.ts';
import { cleanText, drawGraphemes, type FaceFinder } from './cleanText.ts';
import { faces } from './faces.ts';
import { faceHas } from './fontData.ts';

const ALL = [...faces().families['Fira Sans'], ...faces().fallbacks];
const find = (codePoint: number) => ALL.find((face) => faceHas(face, codePoint)) ?? null;
/** Graphemes, any code units at all, and emoji. */
const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0x1f000, max: 0x1faff })).map((c) => String.fromCodePoint(...c)),
);
const words = (text: string) => cleanText(text, find).words;

describe('cleanText', () => {
  it.each([
    ['~Hack~ Pokémon: Łódź & Ōkami ½', 'letters of Europe'],
    ['Возвращение Легенды', 'Cyrillic'],
    ['Ξένος ἀοιδός', 'Greek'],
    ['ファイナルファンタジー 恐竜新世紀', 'Japanese'],
    ['포켓몬스터 한국어', 'Korean'],
    ['宝可梦 新女神轉身', 'Chinese'],
    ['★ ♪ → ♥ ♯', 'signs'],
  ])('leaves %s as it is: %s', (text) => {
    expect(words(text)).toBe(text);
  });

  it.each([
    ['a\u0000b\u202eevil\u202c\u00ad\ufeff', 'abevil', 'controls and marks of direction'],
    ['\ud83d lone \udc80', ' lone ', 'halves of a character'],
    ['Nin\u0303oid', 'Niñoid', 'a letter and its accent apart'],
    ['one\ntwo\u2003three\tfour', 'one two three four', 'spaces of any kind'],
    ['𝕋est Ⅻ', 'Test XII', 'letters in fancy dress'],
    ['before مرحبا after', 'before □ after', 'a script that satori does not draw: one box'],
    ['z\u0331\u0353\u0359', 'z', 'marks that the face of their letter lacks'],
  ])('makes %j drawable', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('keeps only characters that a font has', () => {
    fc.assert(
      fc.property(ANY_TEXT, (title) => {
        for (const character of cleanText(title, find).words.replaceAll(' ', '')) {
          expect(find(character.codePointAt(0) ?? 0)).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});

const findAny: FaceFinder = (codePoint, beside) =>
  beside && cardFaceHas(beside, codePoint)
    ? beside
    : (facesFor('en').find((face) => cardFaceHas(face, codePoint)) ?? null);
const graphemes = (text: string) =>
  drawGraphemes(text, findAny).map(({ text: drawn, face }) => [drawn, face?.name ?? null]);

describe('drawGraphemes', () => {
  it.each([
    ['👨‍👩‍👧', 'a joined emoji'],
    ['🧑🏻‍🤝‍🧑🏿', 'skin tones'],
    ['🏴‍☠️', 'a joined emoji with a variant'],
    ['🇯🇵', 'a flag'],
    ['🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'a flag of tags'],
    ['1️⃣', 'a key'],
    ['☺️', 'a sign that is meant as a picture'],
  ])('leaves %s whole, from the one face that makes a picture of it: %s', (emoji) => {
    expect(graphemes(emoji)).toEqual([[emoji, 'Noto Emoji']]);
  });

  it.each([
    ['می\u200cخواهم', 'Arabic letters kept apart'],
    ['ශ්\u200dරී', 'Sinhala letters that are joined'],
    ['क्\u200dष', 'half a Devanagari letter'],
  ])('keeps the joiners of %j: %s', (text) => {
    const drawn = graphemes(text);
    expect(drawn.map(([part]) => part).join('')).toBe(text);
    expect(new Set(drawn.map(([, face]) => face)).size).toBe(1);
  });

  it('removes joiners and variation selectors that change nothing', () => {
    expect(graphemes('\u200da\u200db\ufe0f')).toEqual([
      ['a', 'Fira Sans'],
      ['b', 'Fira Sans'],
    ]);
  });

  it('removes lone surrogates anywhere', () => {
    for (const text of ['\ud83dab', 'a\ud83db', 'ab\udc00', 'a\udc00\ud83db']) {
      expect(graphemes(text).map(([part]) => part)).toEqual(['a', 'b']);
    }
  });

  it('gives every character of any text a font that has it', () => {
    fc.assert(
      fc.property(ANY_TEXT, (title) => {
        for (const { text, face } of drawGraphemes(title, findAny)) {
          if (text === ' ') continue;
          for (const one of text) {
            expect(face && cardFaceHas(face, one.codePointAt(0) ?? 0)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
