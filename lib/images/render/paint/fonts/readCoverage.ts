import { inflateSync } from 'node:zlib';

/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** Inflates a table of a WOFF file; null if it is missing. */
function readTable(woff: Buffer, name: string): Buffer | null {
  const count = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + count * 20; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== name) continue;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const bytes = woff.subarray(offset, offset + packed);
    return packed < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
  return null;
}

/** Format 12: groups of code points with consecutive glyphs. */
function readGroups(cmap: Buffer, at: number, covered: Set<number>) {
  const end = at + 16 + cmap.readUInt32BE(at + 12) * 12;
  for (let group = at + 16; group < end; group += 12) {
    const first = cmap.readUInt32BE(group);
    const last = cmap.readUInt32BE(group + 4);
    const glyph = cmap.readUInt32BE(group + 8);
    for (let code = first; code <= last; code += 1) if (glyph + code > first) covered.add(code);
  }
}

/** Format 4: segments of 16-bit code points, with an offset or a list of glyphs. */
function readSegments(cmap: Buffer, at: number, covered: Set<number>) {
  const size = cmap.readUInt16BE(at + 6);
  const [lasts, firsts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.readUInt16BE(at + lasts + segment);
    const first = cmap.readUInt16BE(at + firsts + segment);
    const delta = cmap.readUInt16BE(at + deltas + segment);
    const offset = cmap.readUInt16BE(at + offsets + segment);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = at + offsets + segment + offset + 2 * (code - first);
      const glyph = offset === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(listed);
      if (glyph !== 0) covered.add(code);
    }
  }
}

/**
 * Reads the characters of a font from its character map, because the stylesheet's ranges include
 * more than the font has.
 * @param woff a whole WOFF 1.0 file
 */
export function readCoverage(woff: Buffer): Coverage {
  const covered = new Set<number>();
  const cmap = readTable(woff, 'cmap');
  const tables = cmap?.readUInt16BE(2) ?? 0;
  for (let table = 0; cmap && table < tables; table += 1) {
    const at = cmap.readUInt32BE(8 + table * 8);
    const format = cmap.readUInt16BE(at);
    if (format === 12) readGroups(cmap, at, covered);
    if (format === 4) readSegments(cmap, at, covered);
  }
  return (codePoint) => covered.has(codePoint);
}
