import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { singleton } from '#lib/singleton.ts';
import { cardFaces, type Face, type FaceWeight } from './faces.ts';
import { type Coverage, readCoverage } from './readCoverage.ts';
import { makeShaper, type Shaper } from './shaping.ts';
import { toSfnt } from './toSfnt.ts';

/** The most bytes of unpacked fonts in a thread. The emoji are 0.9 MB, a slice 20 to 300 KB. */
const HELD_BYTES = 10 * 1024 * 1024;

/** Coverage of each file: some 5 KB, and otherwise read again for each text. */
function coverageOf(path: string): Coverage {
  const known = singleton('draw.coverages', () => new Map<string, Coverage>());
  const coverage = known.get(path) ?? readCoverage(readFileSync(path));
  known.set(path, coverage);
  return coverage;
}

function fileOf(face: Face, weight: FaceWeight): string {
  const file = face.files.find((one) => one.weight === weight) ?? face.files[0];
  if (!file) throw new Error(`${face.name} has no file.`);
  return file.path;
}

/** A font in a weight, or in its first weight if it lacks that. Needs `startShaping`. */
export function cardFont(face: Face, weight: FaceWeight): Shaper {
  const held = singleton(
    'draw.shapers',
    () =>
      new LRUCache<string, { shaper: Shaper; bytes: number }>({
        maxSize: HELD_BYTES,
        sizeCalculation: ({ bytes }) => bytes,
      }),
  );
  const path = fileOf(face, weight);
  const known = held.get(path);
  if (known) return known.shaper;
  const sfnt = toSfnt(readFileSync(path));
  const shaper = makeShaper(sfnt);
  held.set(path, { shaper, bytes: sfnt.length });
  return shaper;
}

/** Whether a font really has a character. Reads the file if its ranges include it. */
export function cardFaceHas(face: Face, codePoint: number): boolean {
  if (!face.ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) return false;
  return coverageOf(fileOf(face, 400))(codePoint);
}

/** The fonts of cards in a language's fallback order. */
export function facesFor(lang: string): readonly Face[] {
  const { letters, japanese, chinese, korean, signs } = cardFaces();
  const first = lang.startsWith('zh') ? chinese : lang.startsWith('ko') ? korean : japanese;
  const wide = [first, japanese, chinese, korean];
  return [...letters, ...new Set(wide.flat()), ...signs];
}
