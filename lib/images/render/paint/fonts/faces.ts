import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { singleton } from '#lib/singleton.ts';

export type FaceWeight = 400 | 500 | 600;

/** A slice of a family: some of its characters, with a file for each weight. */
export interface Face {
  /** Unique among all fonts. */
  name: string;
  files: readonly { weight: FaceWeight; path: string }[];
  /** Ranges of its stylesheet, inclusive. The file may have fewer characters. */
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

/** The project's own slices of three families, without unused weights. */
const OWN = join(import.meta.dirname, '..', '..', '..', 'fonts');

/** The folder of a family's `unicode.json` and files: ours, or its package's. */
function getFolders(id: string): { folder: string; files: string } {
  if (existsSync(join(OWN, id))) return { folder: join(OWN, id), files: join(OWN, id) };
  const folder = dirname(require.resolve(`@fontsource/${id}/package.json`));
  return { folder, files: join(folder, 'files') };
}

/** The slices of a `@fontsource` family, by the part between name and weight in a file name. */
function readSlices(family: string, weights: Weights): Face[] {
  const id = family.toLowerCase().replaceAll(' ', '-');
  const { folder, files: place } = getFolders(id);
  const slices: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'unicode.json'), 'utf8'),
  );
  return Object.entries(slices).flatMap(([key, ranges]) => {
    // Numbered slices have names like `[12]`.
    const slice = key.replace(/[[\]]/g, '');
    const files = weights.map((weight) => ({
      weight,
      path: join(place, `${id}-${slice}-${weight}-normal.woff`),
    }));
    if (!files.every(({ path }) => existsSync(path))) return [];
    return [{ name: `${family} ${slice}`, files, ranges: parseRanges(ranges) }];
  });
}

/** The slice with the basic letters has the family's own name. */
function readFamily(family: string, weights: Weights): Face[] {
  const faces = readSlices(family, weights).map((face) =>
    face.name === `${family} latin` ? { ...face, name: family } : face,
  );
  return faces.toSorted((a, b) => Number(b.name === family) - Number(a.name === family));
}

/**
 * All emoji in one file, because the parts of a joined emoji are in several slices and can be
 * joined only within a file.
 */
function readEmoji(): Face {
  const path = require.resolve('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff');
  return {
    name: 'Noto Emoji',
    files: [{ weight: 400, path }],
    ranges: readSlices('Noto Emoji', [400]).flatMap(({ ranges }) => ranges),
  };
}

/** Letters always come from Fira Sans, even if a slice of another family has them. */
const LETTERS = /(latin|latin-ext|cyrillic|vietnamese)$/;

/** Names allowed as `fontFamily` in a tree; others become Fira Sans. */
export type FamilyName = 'Jersey 10' | 'Jersey 15' | 'Fira Sans';

export interface Faces {
  /** The fonts of each family in a tree, its basic letters first. */
  families: Record<FamilyName, readonly Face[]>;
  /** Fallback fonts for characters that the families lack, in this order. */
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
 * Scripts with their own Noto font, by the name of the package and its slice. They need joined
 * letters or positioned marks, or are missing in Fira Sans. Only resvg draws them.
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

/** The fonts of a script, without the package's slices of other scripts. */
function readScript(script: (typeof SCRIPTS)[number], weights: Weights): Face[] {
  const family = `Noto Sans ${script}`;
  const own = `${family} ${script.toLowerCase()}`;
  return readSlices(family, weights).filter(({ name }) => name === own);
}

/** The fonts for resvg in fallback order, by language. */
export interface CardFaces {
  /** Fira Sans and the scripts with their own font. */
  letters: readonly Face[];
  /** Chinese characters have different forms in each. */
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
      // Titles of link previews have weight 500, as when satori sets them.
      ...readFamily('Fira Sans', [400, 500, 600]),
      ...SCRIPTS.flatMap((script) => readScript(script, weights)),
    ],
    japanese: wide('Noto Sans JP'),
    chinese: wide('Noto Sans SC'),
    korean: wide('Noto Sans KR'),
    signs: [readEmoji(), ...readSlices('Noto Sans Symbols 2', [400])],
  };
}

/** The fonts of cards and of titles set by resvg; read once per thread. */
export function cardFaces(): CardFaces {
  return singleton('draw.cardFaces', readCardFaces);
}

/** The fonts of link previews set by satori; read once per thread. */
export function faces(): Faces {
  return singleton('draw.faces', readFaces);
}
