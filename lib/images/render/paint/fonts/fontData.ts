import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { singleton } from '#lib/singleton.ts';
import type { Face } from './faces.ts';
import { type Coverage, readCoverage } from './readCoverage.ts';

/** A font in the format of `@vercel/og`. */
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

/**
 * The most fonts in memory. The largest, with all emoji, is 568 KB; a slice of Noto Sans is 20 to
 * 60 KB.
 */
const HELD = 48;
const held = () => singleton('draw.fonts', () => new LRUCache<string, Loaded>({ max: HELD }));

function load(face: Face): Loaded {
  const known = held().get(face.name);
  if (known) return known;
  const fonts = face.files.map(({ path, weight }) => ({
    name: face.name,
    // Not a part of Node's buffer pool: satori caches parsed fonts by buffer.
    data: readFileSync(path),
    weight,
    style: 'normal' as const,
  }));
  const first = fonts[0];
  const loaded = { fonts, has: first ? readCoverage(first.data) : () => false };
  held().set(face.name, loaded);
  return loaded;
}

/** Whether a font really has a character. Reads the file if its ranges include it. */
export function faceHas(face: Face, codePoint: number): boolean {
  if (!face.ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) return false;
  return load(face).has(codePoint);
}

/** The most sets of fonts remembered as an array. */
const SETS = 8;

/**
 * The data of fonts, in their order. The same fonts give the same array, because satori caches
 * parsed fonts by the array and by each buffer.
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
