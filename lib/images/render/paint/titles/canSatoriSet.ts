/** Invisible characters, removed before drawing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Letters that neither join nor stack, and punctuation. */
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Pictographs that Fira Sans has as letters. */
const SIGNS = /[©®™]/g;
/** Pictographs and keycap frames; and characters of two code units, which shift what follows. */
const PICTURES = /[\p{Extended_Pictographic}\u{10000}-\u{10ffff}]|\u20e3/u;

/**
 * Whether satori sets a text correctly. It positions letters one by one: it does not join Arabic,
 * position Thai or Devanagari marks, support right-to-left text, or handle characters of two code
 * units. For all other text it is faster, and a thread needs no second engine.
 */
export function canSatoriSet(text: string): boolean {
  const seen = text.replace(UNSEEN, '').replace(SIGNS, '');
  return SIMPLE.test(seen) && !PICTURES.test(seen);
}
