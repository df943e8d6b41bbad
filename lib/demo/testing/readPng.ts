import { crc32, inflateSync } from 'node:zlib';
import { pngSignature } from '#lib/demo/draw/encodePng.ts';

/** The header of a PNG, with verified checksums. */
export interface PngFacts {
  readonly width: number;
  readonly height: number;
  /** Bits a pixel. */
  readonly depth: number;
  readonly colours: number;
  /** Bytes of the inflated picture data. */
  readonly dataLength: number;
}

/**
 * Reads a PNG of ours for a test.
 *
 * @throws Error where the signature, a length or a checksum is wrong.
 */
export function readPng(png: Buffer): PngFacts {
  if (!png.subarray(0, 8).equals(pngSignature)) throw new Error('no PNG signature');
  const chunks = new Map<string, Buffer>();
  let at = 8;
  while (at < png.length) {
    const end = at + 8 + png.readUInt32BE(at);
    if (crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end))
      throw new Error('wrong checksum');
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  const [header, data] = [chunks.get('IHDR'), chunks.get('IDAT')];
  if (!header || !data || !chunks.has('IEND')) throw new Error('a chunk is missing');
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth: header[8] ?? 0,
    colours: (chunks.get('PLTE')?.length ?? 0) / 3,
    dataLength: inflateSync(data).length,
  };
}
