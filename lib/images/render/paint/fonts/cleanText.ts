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
/** Zero-width joiner and non-joiner. */
const JOINERS = /[\u200c\u200d]/;
/** What makes an emoji of a grapheme: a picture, half a flag, the frame of a key. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Joiners change how letters look in other scripts than these. */
const NEVER_JOINED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

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

const code = (character: string) => character.codePointAt(0) ?? 0;

/** The characters of a grapheme that show something, and the joiners that change its letters. */
function seenCharacters(grapheme: string): string[] {
  const characters = [...grapheme];
  const first = characters.findIndex((character) => !UNSEEN.test(character));
  const base = characters[first];
  if (base === undefined) return [];
  const joined = !NEVER_JOINED.test(base);
  return characters
    .slice(first)
    .filter((character) => !UNSEEN.test(character) || (joined && JOINERS.test(character)));
}

/** Characters from one face: those of its marks that the face of the letter lacks are left out. */
function drawn(characters: readonly string[], find: FaceFinder): Drawn | null {
  const [base = '', ...marks] = characters;
  const face = find(code(base));
  if (!face) return null;
  const kept = marks.filter((mark) => find(code(mark), face) === face);
  return { text: base + kept.join(''), face };
}

/**
 * An emoji of several characters (joined ones, flags, skin tones, keys) with all its joiners, from
 * the face that has most of them: it makes one picture of them. Null for other graphemes.
 */
function drawnEmoji(grapheme: string, find: FaceFinder): Drawn | null {
  const characters = [...grapheme];
  if (characters.length === 1 || !EMOJI.test(grapheme)) return null;
  let best: Drawn | null = null;
  for (const face of new Set(characters.map((character) => find(code(character))))) {
    if (!face) continue;
    const kept = characters.filter((character) => find(code(character), face) === face);
    const text = kept.join('');
    if (EMOJI.test(text) && text.length > (best?.text.length ?? 0)) best = { text, face };
  }
  return best;
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
    const emoji = drawnEmoji(segment, find);
    if (emoji) {
      all.push(emoji);
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

/** Makes a text drawable by satori; see `drawGraphemes`. */
export function cleanText(text: string, find: FaceFinder): Text {
  const all = drawGraphemes(text, find);
  return {
    words: all.map((one) => one.text).join(''),
    faces: new Set(all.flatMap(({ face }) => face ?? [])),
  };
}
