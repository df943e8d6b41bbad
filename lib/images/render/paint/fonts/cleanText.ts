import type { Face } from './faces.ts';

/** Replaces a run of characters that no font has. */
const BOX = '□';
/** Spaces of any kind and line breaks. */
const SPACE = /^[\s\p{Zs}\p{Zl}\p{Zp}]+$/u;
/**
 * Kept as they are: no-break space, the wide Japanese space, and the byte order mark, which is not
 * a space.
 */
const KEPT_SPACES = /^[\u00a0\u3000\ufeff]$/;
/**
 * Invisible characters: controls, formats (joiners, direction marks, soft hyphens, tags), lone
 * surrogates, variation selectors.
 */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Variation_Selector}/u;
/** Zero-width joiner and non-joiner. */
const JOINERS = /[\u200c\u200d]/;
/** What makes a grapheme an emoji: a pictograph, half of a flag, or a keycap frame. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** In scripts other than these, joiners change the form of letters. */
const NEVER_JOINED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Finds the font for a character; null if no font has it.
 * @param beside the font of the letter that a mark belongs to
 */
export type FaceFinder = (codePoint: number, beside?: Face) => Face | null;

/** What is drawn of a grapheme, and the font that has all of it. Spaces have no font. */
export interface Drawn {
  text: string;
  face: Face | null;
}

interface Text {
  words: string;
  faces: ReadonlySet<Face>;
}

const code = (character: string) => character.codePointAt(0) ?? 0;

/** The visible characters of a grapheme, and joiners that change its letters. */
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

/** Characters from one font. Marks that the letter's font lacks are left out. */
function drawn(characters: readonly string[], find: FaceFinder): Drawn | null {
  const [base = '', ...marks] = characters;
  const face = find(code(base));
  if (!face) return null;
  const kept = marks.filter((mark) => find(code(mark), face) === face);
  return { text: base + kept.join(''), face };
}

/**
 * An emoji of several characters (joined, flag, skin tone, keycap) with all of its joiners, from
 * the font that has most of them and joins them. Null for other graphemes.
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
 * Makes a text drawable, grapheme by grapheme, each from a font that has it: satori would fetch
 * missing ones or draw a box for each character. A run of missing characters becomes one box.
 * @param find gives the font of a character; must be constant between calls
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
    // Letters in special forms (𝕋, Ⅷ) become plain ones if no font has them.
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
