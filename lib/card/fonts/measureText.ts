import { FIRA_400, FIRA_600 } from './fira.ts';

export type Weight = 400 | 600;

/** Widths in 1/500 em by code point, 0 where the font has none. */
function unpack(runs: string): Uint16Array {
  const widths = new Uint16Array(0x2200);
  for (const run of runs.split(' ')) {
    const [first = '', digits = ''] = run.split(':');
    const start = Number.parseInt(first, 36);
    for (let i = 0; i < digits.length; i += 2) {
      widths[start + i / 2] = Number.parseInt(digits.slice(i, i + 2), 36);
    }
  }
  return widths;
}

const WIDTHS = { 400: unpack(FIRA_400), 600: unpack(FIRA_600) };

/** Nothing of its own: marks, joiners, selectors, skin tones. */
const NO_WIDTH = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u;
/** Fira has only two of the many space characters. Numbers in some languages contain a narrow one. */
const SPACE = /\p{Zs}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
/** Half a flag. */
const FLAG = /\p{Regional_Indicator}/u;
const JOINER = '\u200d';
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/u;
const HEBREW = /[\u0590-\u05ff\ufb1d-\ufb4f]/u;
/** Tamil, Malayalam, Sinhala and Myanmar: broad letters, and vowels beside them that count as marks. */
const BROAD = /[\u0b80-\u0bff\u0d00-\u0dff\u1000-\u109f]/;

/** Em of a character that Fira has not, by its script: what common fallback fonts take at most. */
function foreignWidth(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (WIDE.test(character)) return 1;
  if (SPACE.test(character)) return 0.27;
  if (PICTURE.test(character)) return 1.3;
  if (FLAG.test(character)) return 0.65;
  if (ARABIC.test(character)) return 0.56;
  if (BROAD.test(character)) return 1.16;
  return HEBREW.test(character) ? 0.6 : 0.85;
}

/** The width of one character (code point) in em. */
function characterWidth(character: string, weight: Weight): number {
  const codePoint = character.codePointAt(0) ?? 0;
  const width = codePoint < 0x2200 ? (WIDTHS[weight][codePoint] ?? 0) : 0;
  // Fira's own combining marks have a width, which is drawn over the letter before them.
  if (codePoint >= 0x300 && codePoint <= 0x36f) return 0;
  return width > 0 ? width / 500 : foreignWidth(character);
}

/**
 * Measures text as Fira Sans sets it, without kerning (which makes it narrower).
 * @param size font size in pixels
 * @returns pixels
 */
export function measureText(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  let joined = false;
  for (const character of text) {
    // What is joined to an emoji is drawn within it.
    if (!joined) width += characterWidth(character, weight);
    joined = character === JOINER;
  }
  return width * size;
}
