import { crc32, deflateSync } from 'node:zlib';

/** The eight bytes that every PNG begins with. */
export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of palette indices. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** One palette index a pixel, row by row. */
  readonly pixels: Uint8Array;
  /** Colours as 0xRRGGBB, at most 256. */
  readonly palette: readonly number[];
}

/** The thirteen bytes of an IHDR chunk; `colour` 0 is grey, 2 RGB, 3 a palette. */
export function pngHeader(of: {
  width: number;
  height: number;
  depth: number;
  colour: 0 | 2 | 3;
}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(of.width, 0);
  header.writeUInt32BE(of.height, 4);
  header[8] = of.depth;
  header[9] = of.colour;
  return header;
}

/** One chunk of a PNG: length, type, data, checksum over type and data. */
export function encodeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

/** A row of indices, each `scale` pixels wide, packed to `depth` bits a pixel behind filter 0. */
function packRow(row: Uint8Array, scale: number, depth: number): Buffer {
  const width = row.length * scale;
  const perByte = 8 / depth;
  const packed = Buffer.alloc(Math.ceil(width / perByte) + 1);
  for (let x = 0; x < width; x++) {
    const at = 1 + Math.floor(x / perByte);
    const shift = 8 - depth * ((x % perByte) + 1);
    packed[at] = (packed[at] ?? 0) | ((row[Math.floor(x / scale)] ?? 0) << shift);
  }
  return packed;
}

function packRows({ width, height, pixels }: IndexedPicture, scale: number, depth: number): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const row = packRow(pixels.subarray(y * width, (y + 1) * width), scale, depth);
    for (let copy = 0; copy < scale; copy++) rows.push(row);
  }
  return Buffer.concat(rows);
}

/**
 * Encodes a picture as an indexed PNG with as few bits a pixel as its palette needs, each of its
 * pixels a square of `scale`.
 */
export function encodePng(picture: IndexedPicture, scale = 1): Buffer {
  const colours = picture.palette.length;
  const depth = colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
  const [width, height] = [picture.width * scale, picture.height * scale];
  const palette = Buffer.from(picture.palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return Buffer.concat([
    pngSignature,
    encodeChunk('IHDR', pngHeader({ width, height, depth, colour: 3 })),
    encodeChunk('PLTE', palette),
    encodeChunk('IDAT', deflateSync(packRows(picture, scale, depth))),
    encodeChunk('IEND', Buffer.alloc(0)),
  ]);
}
