import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { singleton } from '#lib/singleton.ts';
import type { Face } from './faces.ts';
import { type Coverage, readCoverage } from './readCoverage.ts';

/** A font as `@vercel/og` takes it. */
export interface FontData {
  name: string;
  data: Buffer;
  weight: 400 | 500 | 600;
  style: 'normal';
}

interface Loaded {
  has: Coverage;
  fonts: FontData[];
}

/** Faces held at once. The largest, with all emoji, is 568 KB; a slice of Noto Sans is 20 to 60. */
const HELD = 48;
const held = () => singleton('draw.fonts', () => new LRUCache<string, Loaded>({ max: HELD }));

function load(face: Face): Loaded {
  const known = held().get(face.name);
  if (known) return known;
  const fonts = face.files.map(({ path, weight }) => ({
    name: face.name,
    // Bytes of its own, not a part of Node's pool: what satori parsed is kept by them.
    data: readFileSync(path),
    weight,
    style: 'normal' as const,
  }));
  const first = fonts[0];
  const loaded = { fonts, has: first ? readCoverage(first.data) : () => false };
  held().set(face.name, loaded);
  return loaded;
}

/** Whether a face really has a character; reads its file where its ranges claim so. */
export function faceHas(face: Face, codePoint: number): boolean {
  if (!face.ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) return false;
  return load(face).has(codePoint);
}

/** How many sets of faces are remembered as one array. */
const SETS = 8;

/**
 * The fonts of some faces, in their order. The same faces get the same array: satori keeps what it
 * parsed by the array and by each font's bytes.
 */
export function fontsOf(chosen: readonly Face[]): FontData[] {
  const sets = singleton('draw.fontSets', () => new LRUCache<string, FontData[]>({ max: SETS }));
  const key = chosen.map(({ name }) => name).join();
  const known = sets.get(key);
  if (known) return known;
  const fonts = chosen.flatMap((face) => load(face).fonts);
  sets.set(key, fonts);
  return fonts;
}
