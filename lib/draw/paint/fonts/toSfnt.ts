import { inflateSync } from 'node:zlib';

/** A record of the name table: which name it is, and its text. Source: OpenType, `name`. */
const NAME = { family: 1, style: 2, full: 4, postScript: 6 } as const;
const WINDOWS = 3;
const UNICODE = 1;
const ENGLISH = 0x409;

/** A name table that calls a font what we like, and nothing else. */
function nameTable(family: string): Buffer {
  const names: [number, string][] = [
    [NAME.family, family],
    [NAME.style, 'Regular'],
    [NAME.full, family],
    [NAME.postScript, family.replaceAll(' ', '')],
  ];
  const start = 6 + 12 * names.length;
  const head = Buffer.alloc(start);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(start, 4);
  const texts: Buffer[] = [];
  let at = 0;
  for (const [i, [id, text]] of names.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    const record = [WINDOWS, UNICODE, ENGLISH, id, bytes.length, at];
    for (const [j, value] of record.entries()) head.writeUInt16BE(value, 6 + 12 * i + 2 * j);
    texts.push(bytes);
    at += bytes.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** The tables of a WOFF file, unpacked, in its order. */
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

/**
 * Unpacks a WOFF 1.0 file into a font as resvg takes it, under a name of its own: the slices of a
 * family all have the same name, and only one of them would be found.
 */
export function toSfnt(woff: Buffer, family: string): Buffer {
  const tables = tablesOf(woff).map(
    ([tag, bytes]) => [tag, tag === 'name' ? nameTable(family) : bytes] as const,
  );
  const directory = Buffer.alloc(12 + 16 * tables.length);
  // The flavour. What helps a binary search stays 0, and checksums too: nobody here reads them.
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
