/** Not to be seen, and left out before anything is drawn. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Letters that stand side by side, each for itself, and the signs between them. */
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Signs that Fira Sans has as letters, though they may be pictures. */
const SIGNS = /[©®™]/g;
/** Pictures and the frame of a key; and what takes two code units, which moves what follows. */
const PICTURES = /[\p{Extended_Pictographic}\u{10000}-\u{10ffff}]|\u20e3/u;

/**
 * Whether satori sets a text right. It places letters one by one: it joins no Arabic, places no
 * mark of Thai or Devanagari, knows no second direction, and takes a character of two code units
 * for two. For what is left it is the faster one, and a thread needs no second engine.
 */
export function satoriSets(text: string): boolean {
  const seen = text.replace(UNSEEN, '').replace(SIGNS, '');
  return SIMPLE.test(seen) && !PICTURES.test(seen);
}
