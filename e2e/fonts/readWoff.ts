import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const { resolve } = createRequire(import.meta.url);

/** A corner of an outline, in font units, y upwards. */
type Point = readonly [x: number, y: number];

/** What a TrueType font says of its glyphs. */
interface Font {
  /** Units of one em. */
  em: number;
  /** The glyph of a code point, 0 where there is none. */
  glyphOf(codePoint: number): number;
  /** Font units to the next glyph. */
  advanceOf(glyph: number): number;
  /** The outlines of a glyph that has straight lines only, each closed. */
  contoursOf(glyph: number): Point[][];
  /** The features of its `GSUB` and `GPOS`, each once. */
  features(): Set<string>;
}

/**
 * Reads a font of a package. Only what the generator needs: a `cmap` of format 4, `hmtx`, and simple
 * glyphs of straight lines (Jersey is drawn of squares). Throws for other glyphs.
 * @param file as a package path: `@fontsource/jersey-15/files/….woff`
 */
export function readWoff(file: string): Font {
  return parseWoff(readFileSync(resolve(file)));
}

/** The same for the bytes of a file. */
export function parseWoff(bytes: Buffer): Font {
  const table = tablesOf(bytes);
  const loca = table('loca');
  const glyf = table('glyf');
  const hmtx = table('hmtx');
  const long = table('head').readInt16BE(50) === 1;
  const metrics = table('hhea').readUInt16BE(34);
  const offset = (glyph: number) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  return {
    em: table('head').readUInt16BE(18),
    glyphOf: readCmap(table('cmap')),
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    contoursOf: (glyph) => readOutline(glyf.subarray(offset(glyph), offset(glyph + 1))),
    features: () => new Set([...readFeatures(table('GSUB')), ...readFeatures(table('GPOS'))]),
  };
}

function readFeatures(layout: Buffer): string[] {
  const list = layout.subarray(layout.readUInt16BE(6));
  const count = list.readUInt16BE(0);
  return Array.from({ length: count }, (_, i) => list.toString('latin1', 2 + i * 6, 6 + i * 6));
}

/** Unpacks a WOFF 1 file into its tables. */
function tablesOf(file: Buffer): (tag: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(12); i++) {
    const entry = file.subarray(44 + i * 20);
    const [start, packed, size] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
    const bytes = file.subarray(start, (start ?? 0) + (packed ?? 0));
    const plain = (packed ?? 0) < (size ?? 0) ? inflateSync(bytes) : Buffer.from(bytes);
    tables.set(entry.toString('latin1', 0, 4), plain);
  }
  return (tag) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font has no ${tag}`);
    return table;
  };
}

function readCmap(cmap: Buffer): (codePoint: number) => number {
  const count = cmap.readUInt16BE(2);
  const at = Array.from({ length: count }, (_, i) => cmap.readUInt32BE(4 + i * 8 + 4));
  const four = at.map((start) => cmap.subarray(start)).find((part) => part.readUInt16BE(0) === 4);
  if (!four) throw new Error('the font has no cmap of format 4');
  const segments = four.readUInt16BE(6) / 2;
  const word = (row: number, i: number) => four.readUInt16BE(14 + row * segments * 2 + i * 2);
  return (codePoint) => {
    for (let i = 0; i < segments; i++) {
      const end = word(0, i);
      // Between the ends and the starts stands one unused word.
      const start = four.readUInt16BE(16 + segments * 2 + i * 2);
      if (codePoint < start || codePoint > end) continue;
      const delta = four.readUInt16BE(16 + segments * 4 + i * 2);
      const place = 16 + segments * 6 + i * 2;
      const range = four.readUInt16BE(place);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = four.readUInt16BE(place + range + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function readOutline(glyph: Buffer): Point[][] {
  if (glyph.length === 0) return [];
  const contours = glyph.readInt16BE(0);
  if (contours < 0) throw new Error('a composite glyph');
  const ends = Array.from({ length: contours }, (_, i) => glyph.readUInt16BE(10 + i * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contours * 2;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    const times = flag & 8 ? glyph.readUInt8(at++) : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  if (flags.some((flag) => !(flag & 1))) throw new Error('a curved glyph');
  const axis = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph.readUInt8(at++) : -glyph.readUInt8(at++);
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return ends.map((end, i) => {
    const first = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return xs.slice(first, end + 1).map((x, j): Point => [x, ys[first + j] ?? 0]);
  });
}
