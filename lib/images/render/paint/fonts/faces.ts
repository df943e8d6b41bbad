import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { singleton } from '#lib/singleton.ts';

export type FaceWeight = 400 | 500 | 600;

/** A slice of a family: some of its characters, in one file for each weight. */
export interface Face {
  /** Unlike every other face's. */
  name: string;
  files: readonly { weight: FaceWeight; path: string }[];
  /** What its stylesheet claims; the file may have less. From and to, both included. */
  ranges: readonly (readonly [number, number])[];
}

type Weights = readonly FaceWeight[];

const require = createRequire(import.meta.url);

/** `U+2190,U+2194-2199` as pairs. */
function parseRanges(ranges: string): [number, number][] {
  return ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The project's own slices of three families, without the weights that nothing is set in. */
const OWN = join(import.meta.dirname, '..', '..', '..', '..', '..', 'fonts');

/** Where a family's `unicode.json` and files are: ours, or those of its package. */
function foldersOf(id: string): { folder: string; files: string } {
  if (existsSync(join(OWN, id))) return { folder: join(OWN, id), files: join(OWN, id) };
  const folder = dirname(require.resolve(`@fontsource/${id}/package.json`));
  return { folder, files: join(folder, 'files') };
}

/** The slices of a family of `@fontsource`, by what comes between its name and weight in a file. */
function readSlices(family: string, weights: Weights): Face[] {
  const id = family.toLowerCase().replaceAll(' ', '-');
  const { folder, files: place } = foldersOf(id);
  const slices: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'unicode.json'), 'utf8'),
  );
  return Object.entries(slices).flatMap(([key, ranges]) => {
    // Numbered slices are written `[12]`.
    const slice = key.replace(/[[\]]/g, '');
    const files = weights.map((weight) => ({
      weight,
      path: join(place, `${id}-${slice}-${weight}-normal.woff`),
    }));
    if (!files.every(({ path }) => existsSync(path))) return [];
    return [{ name: `${family} ${slice}`, files, ranges: parseRanges(ranges) }];
  });
}

/** The slice with the basic letters goes by the family's own name. */
function readFamily(family: string, weights: Weights): Face[] {
  const faces = readSlices(family, weights).map((face) =>
    face.name === `${family} latin` ? { ...face, name: family } : face,
  );
  return faces.toSorted((a, b) => Number(b.name === family) - Number(a.name === family));
}

/**
 * All emoji in one file: the parts of a joined emoji lie in several slices, and only one file can
 * join them.
 */
function readEmoji(): Face {
  const path = require.resolve('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff');
  return {
    name: 'Noto Emoji',
    files: [{ weight: 400, path }],
    ranges: readSlices('Noto Emoji', [400]).flatMap(({ ranges }) => ranges),
  };
}

/** Letters come from Fira Sans, whatever a slice of another family has of them besides. */
const LETTERS = /(latin|latin-ext|cyrillic|vietnamese)$/;

/** What a picture's tree may name as `fontFamily`; other names are taken for Fira Sans. */
export type FamilyName = 'Jersey 10' | 'Jersey 15' | 'Fira Sans';

export interface Faces {
  /** The faces of each family that a tree may name, its basic letters first. */
  families: Record<FamilyName, readonly Face[]>;
  /** Where a character is looked for that the families lack, in this order. */
  fallbacks: readonly Face[];
}

function readFaces(): Faces {
  const noto = ['Noto Sans JP', 'Noto Sans SC', 'Noto Sans KR'].flatMap((family) =>
    readSlices(family, [400]).filter(({ name }) => !LETTERS.test(name)),
  );
  return {
    families: {
      'Jersey 10': readFamily('Jersey 10', [400]),
      'Jersey 15': readFamily('Jersey 15', [400]),
      'Fira Sans': readFamily('Fira Sans', [400, 500]),
    },
    fallbacks: [...noto, ...readSlices('Noto Sans Symbols 2', [400])],
  };
}

/**
 * Scripts with a Noto face of their own. Each name is that of the package and of its slice. All of
 * them need joined letters or placed marks, or are just missing in Fira Sans; only resvg draws them.
 */
const SCRIPTS = [
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Gujarati',
  'Gurmukhi',
  'Oriya',
  'Sinhala',
  'Khmer',
  'Lao',
  'Myanmar',
  'Georgian',
  'Armenian',
  'Ethiopic',
] as const;

/** The faces of a script, without what their packages have of others. */
function readScript(script: (typeof SCRIPTS)[number], weights: Weights): Face[] {
  const family = `Noto Sans ${script}`;
  const own = `${family} ${script.toLowerCase()}`;
  return readSlices(family, weights).filter(({ name }) => name === own);
}

/** What resvg sets text in, in the order in which characters are looked for, by language. */
export interface CardFaces {
  /** Fira Sans and the scripts that have a face of their own. */
  letters: readonly Face[];
  /** Chinese characters look different in each of them. */
  japanese: readonly Face[];
  chinese: readonly Face[];
  korean: readonly Face[];
  signs: readonly Face[];
}

function readCardFaces(): CardFaces {
  const weights = [400, 600] as const;
  const wide = (family: string) =>
    readSlices(family, weights).filter(({ name }) => !LETTERS.test(name));
  return {
    letters: [
      // Titles of link previews are 500, as they are where satori sets them.
      ...readFamily('Fira Sans', [400, 500, 600]),
      ...SCRIPTS.flatMap((script) => readScript(script, weights)),
    ],
    japanese: wide('Noto Sans JP'),
    chinese: wide('Noto Sans SC'),
    korean: wide('Noto Sans KR'),
    signs: [readEmoji(), ...readSlices('Noto Sans Symbols 2', [400])],
  };
}

/** The faces of cards, and of titles that resvg sets; read once in a thread. */
export function cardFaces(): CardFaces {
  return singleton('draw.cardFaces', readCardFaces);
}

/** The faces of what satori sets in link-preview pictures; read once in a thread. */
export function faces(): Faces {
  return singleton('draw.faces', readFaces);
}
