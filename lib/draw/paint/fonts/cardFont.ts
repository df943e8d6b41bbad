import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { singleton } from '../../../singleton.ts';
import { cardFaces, type Face } from './faces.ts';
import { type Coverage, readCoverage } from './readCoverage.ts';
import { toSfnt } from './toSfnt.ts';

/** A font as resvg takes it. */
export interface CardFont {
  /** Unlike every other font's. */
  family: string;
  data: Buffer;
  has: Coverage;
}

/** Of unpacked fonts, in a thread. The largest, with all emoji, is 1.9 MB; a slice 20 to 300 KB. */
const HELD_BYTES = 10 * 1024 * 1024;

const held = () =>
  singleton(
    'draw.cardFonts',
    () =>
      new LRUCache<string, CardFont>({
        maxSize: HELD_BYTES,
        sizeCalculation: ({ data }) => data.length,
      }),
  );

/** A face in a weight, or in the one that it has. */
export function cardFont(face: Face, weight: 400 | 600): CardFont {
  const file = face.files.find((one) => one.weight === weight) ?? face.files[0];
  if (!file) throw new Error(`${face.name} has no file.`);
  const known = held().get(file.path);
  if (known) return known;
  const woff = readFileSync(file.path);
  const family = `${face.name} ${file.weight}`;
  const font = { family, data: toSfnt(woff, family), has: readCoverage(woff) };
  held().set(file.path, font);
  return font;
}

/** Whether a face really has a character; reads its file where its ranges claim so. */
export function cardFaceHas(face: Face, codePoint: number): boolean {
  if (!face.ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) return false;
  return cardFont(face, 400).has(codePoint);
}

/** The faces of cards in the order in which a language looks for its characters. */
export function facesFor(lang: string): readonly Face[] {
  const { letters, japanese, chinese, korean, signs } = cardFaces();
  const first = lang.startsWith('zh') ? chinese : lang.startsWith('ko') ? korean : japanese;
  const wide = [first, japanese, chinese, korean];
  return [...letters, ...new Set(wide.flat()), ...signs];
}
