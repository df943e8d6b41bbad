import type { Face } from './faces.ts';

/** Stands for a run of characters that no face has. */
const BOX = '□';
/** Space of any kind and what breaks a line. */
const SPACE = /^[\s\p{Zs}\p{Zl}\p{Zp}]+$/u;
/** Not made plain: no break, the wide one of Japanese, and a byte order mark, which is none. */
const KEPT_SPACES = /^[\u00a0\u3000\ufeff]$/;
/**
 * What shows nothing by itself: controls, formats (joiners, marks of direction, soft hyphens, tags),
 * lone surrogates, variation selectors.
 */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Variation_Selector}/u;
const SKIN = /[\u{1f3fb}-\u{1f3ff}]/u;
const JOINER = '\u200d';

/** Finds the face that a character is drawn with; null where no face has it. */
export type FaceFinder = (codePoint: number) => Face | null;

interface Text {
  words: string;
  faces: ReadonlySet<Face>;
}

/** The characters of a grapheme to be drawn: of joined emoji the first, none that shows nothing. */
function seenCharacters(grapheme: string): string[] {
  const first = grapheme.split(JOINER).find((part) => part !== '') ?? '';
  const seen = [...first].filter((character) => !UNSEEN.test(character));
  return seen.filter((character, at) => at === 0 || !SKIN.test(character));
}

const code = (character: string) => character.codePointAt(0) ?? 0;

/**
 * Makes a text drawable: each grapheme from one face that has it, since anything else would be a
 * font to fetch or a box for every character. What is missing becomes one box for each run of it.
 * @param find gives the face of a character; it must not change between calls
 */
export function cleanText(text: string, find: FaceFinder): Text {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const faces = new Set<Face>();
  // Satori looks for a face by the first sixteen bits: one face for each of them.
  const byHighHalf = new Map<number, Face>();

  const faceOf = (character: string): Face | null => {
    const face = find(code(character));
    if (!face || character.length === 1) return face;
    const taken = byHighHalf.get(character.charCodeAt(0));
    if (taken && taken !== face) return null;
    byHighHalf.set(character.charCodeAt(0), face);
    return face;
  };
  const draw = (characters: readonly string[]): string | null => {
    const [base = '', ...marks] = characters;
    const face = faceOf(base);
    if (!face) return null;
    faces.add(face);
    return base + marks.filter((mark) => faceOf(mark) === face).join('');
  };

  let words = '';
  for (const { segment } of segmenter.segment(text.normalize('NFC'))) {
    if (SPACE.test(segment) && !KEPT_SPACES.test(segment)) {
      words += ' ';
      continue;
    }
    const characters = seenCharacters(segment);
    if (characters.length === 0) continue;
    // Letters in fancy dress (𝕋, Ⅷ) are drawn plain where no face has them.
    const drawn = draw(characters) ?? draw([...characters.join('').normalize('NFKD')]);
    if (drawn !== null) words += drawn;
    else if (!words.endsWith(BOX)) words += draw([BOX]) ?? '';
  }
  return { words, faces };
}
