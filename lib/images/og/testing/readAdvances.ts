import { inflateSync } from 'node:zlib';

function readTable(woff: Buffer, name: string): Buffer {
  for (let entry = 44; entry < 44 + woff.readUInt16BE(12) * 20; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== name) continue;
    const [at, packed] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8)];
    const bytes = woff.subarray(at, at + packed);
    return packed < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
  throw new RangeError(`no table ${name}`);
}

/** The glyph of a character, from a table of format 4 without a list of glyphs. */
function glyphOf(cmap: Buffer, code: number): number {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.readUInt32BE(8 + 8 * i),
  );
  const at = tables.find((table) => cmap.readUInt16BE(table) === 4) ?? 0;
  const size = cmap.readUInt16BE(at + 6);
  for (let segment = at + 14; segment < at + 14 + size; segment += 2) {
    if (cmap.readUInt16BE(segment) < code) continue;
    const [first, delta] = [segment + size + 2, segment + 2 * size + 2];
    const offset = cmap.readUInt16BE(segment + 3 * size + 2);
    if (offset !== 0) {
      const listed = segment + 3 * size + 2 + offset + 2 * (code - cmap.readUInt16BE(first));
      return cmap.readUInt16BE(listed) + cmap.readUInt16BE(delta);
    }
    return (code + cmap.readUInt16BE(delta)) % 0x10000;
  }
  return 0;
}

/** Advance width of a character in a font, in em units. */
export function readAdvances(woff: Buffer): (character: string) => number {
  const [cmap, hmtx, hhea, head] = ['cmap', 'hmtx', 'hhea', 'head'].map((name) =>
    readTable(woff, name),
  );
  if (!cmap || !hmtx || !hhea || !head) throw new RangeError('no font');
  const last = hhea.readUInt16BE(34) - 1;
  const unit = head.readUInt16BE(18);
  return (character) =>
    hmtx.readUInt16BE(4 * Math.min(last, glyphOf(cmap, character.charCodeAt(0)))) / unit;
}
