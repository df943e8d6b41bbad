import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './cleanText.ts';
import { type Face, faces } from './faces.ts';
import { faceHas } from './fontData.ts';

const ALL = [...faces().families['Fira Sans'], ...faces().fallbacks];
const find = (codePoint: number) => ALL.find((face) => faceHas(face, codePoint)) ?? null;
const words = (text: string) => cleanText(text, find).words;

describe('cleanText', () => {
  it.each([
    ['~Hack~ Pokémon: Łódź & Ōkami ½', 'letters of Europe'],
    ['Возвращение Легенды', 'Cyrillic'],
    ['Ξένος ἀοιδός', 'Greek'],
    ['ファイナルファンタジー 恐竜新世紀', 'Japanese'],
    ['포켓몬스터 한국어', 'Korean'],
    ['宝可梦 新女神轉身', 'Chinese'],
    ['Devember🍂2020 💀🎮🕹', 'emoji of several slices in one text'],
    ['★ ♪ → ♥ ♯ ☠', 'signs'],
  ])('leaves %s as it is: %s', (text) => {
    expect(words(text)).toBe(text);
  });

  it.each([
    ['a\u0000b\u202eevil\u202c\u00ad\ufeff', 'abevil', 'controls and marks of direction'],
    ['\ud83d lone \udc80', ' lone ', 'halves of a character'],
    ['Nin\u0303oid', 'Niñoid', 'a letter and its accent apart'],
    ['👨‍👩‍👧 🏴‍☠️ 👍🏽 1️⃣', '👨 🏴 👍 1', 'joined emoji, skins and variants'],
    ['one\ntwo\u2003three\tfour', 'one two three four', 'spaces of any kind'],
    ['𝕋est Ⅻ', 'Test XII', 'letters in fancy dress'],
    ['before مرحبا after', 'before □ after', 'a script that no face has: one box'],
    ['z\u0331\u0353\u0359', 'z', 'marks that the face of their letter lacks'],
  ])('makes %j drawable', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('gives each character a face that has it, one for all with the same first half', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0x1f000, max: 0x1faff })).map((c) => String.fromCodePoint(...c)),
    );
    fc.assert(
      fc.property(text, (title) => {
        const clean = cleanText(title, find);
        const high = new Map<number, Face | null>();
        for (const character of clean.words.replaceAll(' ', '')) {
          const face = find(character.codePointAt(0) ?? 0);
          expect(face).not.toBeNull();
          if (character.length === 1) continue;
          const first = character.charCodeAt(0);
          expect(high.get(first) ?? face).toBe(face);
          high.set(first, face);
        }
      }),
      { numRuns: 300 },
    );
  });
});
