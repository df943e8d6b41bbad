import { inflateSync } from 'node:zlib';

/** The unpacked tables of a WOFF file, in its order. */
function tablesOf(woff: Buffer): [tag: string, bytes: Buffer][] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const entry = 44 + 20 * i;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const bytes = woff.subarray(offset, offset + packed);
    const plain = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes;
    return [woff.toString('latin1', entry, entry + 4), plain];
  });
}

/** Unpacks a WOFF 1.0 file into an OpenType font for HarfBuzz. */
export function toSfnt(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const directory = Buffer.alloc(12 + 16 * tables.length);
  // The sfnt version. Search fields and checksums stay 0, because HarfBuzz reads neither.
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  for (const [i, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * i;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}
