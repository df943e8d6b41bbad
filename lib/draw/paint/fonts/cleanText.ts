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

/**
 * Finds the face that a character is drawn with; null where no face has it.
 * @param beside the face of the letter that it is a mark of
 */
export type FaceFinder = (codePoint: number, beside?: Face) => Face | null;

/** What is drawn of a grapheme, and the face that has all of it; spaces have none. */
export interface Drawn {
  text: string;
  face: Face | null;
}

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

/** Characters from one face: those of its marks that the face of the letter lacks are left out. */
function drawn(characters: readonly string[], find: FaceFinder): Drawn | null {
  const [base = '', ...marks] = characters;
  const face = find(code(base));
  if (!face) return null;
  const kept = marks.filter((mark) => find(code(mark), face) === face);
  return { text: base + kept.join(''), face };
}

/**
 * Makes a text drawable, grapheme by grapheme: each from one face that has it, since anything else
 * would be a font to fetch or a box for every character. What is missing becomes one box for each
 * run of it.
 * @param find gives the face of a character; it must not change between calls
 */
export function drawGraphemes(text: string, find: FaceFinder): Drawn[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const all: Drawn[] = [];
  for (const { segment } of segmenter.segment(text.normalize('NFC'))) {
    if (SPACE.test(segment) && !KEPT_SPACES.test(segment)) {
      all.push({ text: ' ', face: null });
      continue;
    }
    const characters = seenCharacters(segment);
    if (characters.length === 0) continue;
    // Letters in fancy dress (𝕋, Ⅷ) are drawn plain where no face has them.
    const plain = () => drawn([...characters.join('').normalize('NFKD')], find);
    const one = drawn(characters, find) ?? plain();
    const box = one ?? (all.at(-1)?.text === BOX ? null : drawn([BOX], find));
    if (box) all.push(box);
  }
  return all;
}

/**
 * Makes a text drawable by satori; see `drawGraphemes`. It looks for a face by the first sixteen
 * bits of a character: one face for each of them.
 */
export function cleanText(text: string, find: FaceFinder): Text {
  const byHighHalf = new Map<number, Face>();
  const all = drawGraphemes(text, (codePoint) => {
    const face = find(codePoint);
    if (!face || codePoint < 0x10000) return face;
    const high = String.fromCodePoint(codePoint).charCodeAt(0);
    const taken = byHighHalf.get(high);
    if (taken && taken !== face) return null;
    byHighHalf.set(high, face);
    return face;
  });
  return {
    words: all.map((one) => one.text).join(''),
    faces: new Set(all.flatMap(({ face }) => face ?? [])),
  };
}
