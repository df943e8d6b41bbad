import { NotAPicture } from './notAPicture.ts';

/** Largest width and height that is decoded, pixels. */
const LARGEST_SIDE = 512;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_BYTES = 13;

/** Colour types by their number in the header. */
export const GREY = 0;
export const RGB = 2;
export const PALETTE = 3;
export const GREY_ALPHA = 4;
const RGB_ALPHA = 6;

/** Bit depths of each colour type (w3.org/TR/png, 11.2.1). */
const DEPTHS: { [colour: number]: readonly number[] | undefined } = {
  [GREY]: [1, 2, 4, 8, 16],
  [RGB]: [8, 16],
  [PALETTE]: [1, 2, 4, 8],
  [GREY_ALPHA]: [8, 16],
  [RGB_ALPHA]: [8, 16],
};
const CHANNELS: { [colour: number]: number | undefined } = {
  [GREY]: 1,
  [RGB]: 3,
  [PALETTE]: 1,
  [GREY_ALPHA]: 2,
  [RGB_ALPHA]: 4,
};

/** The header of a PNG. */
interface Header {
  /** 1 to 512. */
  width: number;
  /** 1 to 512. */
  height: number;
  /** Bits per sample. */
  depth: number;
  colour: number;
  /** Samples per pixel. */
  channels: number;
  interlaced: boolean;
}

/** The parts of a PNG, not inflated yet. */
export interface PngParts extends Header {
  /** Three bytes per colour; empty without a palette. */
  palette: Uint8Array;
  /** The chunk `tRNS`; empty without one. */
  transparency: Uint8Array;
  /** zlib data. */
  data: Uint8Array;
}

/**
 * Splits a PNG into its parts. Reads only chunks with pixels and colours: profiles, texts and
 * animations, which could be decompression bombs, are skipped.
 * @throws NotAPicture also if it is larger than 512×512
 */
export function readPng(png: Uint8Array): PngParts {
  if (SIGNATURE.some((byte, index) => png[index] !== byte)) throw new NotAPicture('no signature');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  const first = new Map<string, Uint8Array>();
  let type = '';
  for (let at = SIGNATURE.length; type !== 'IEND' && at + 12 <= png.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > png.length) throw new NotAPicture('cut off');
    type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (first.size === 0 && type !== 'IHDR') throw new NotAPicture('no header');
    const body = png.subarray(at + 8, end);
    if (type === 'IDAT') data.push(body);
    else if (!first.has(type)) first.set(type, body);
    at = end + 4;
  }
  return {
    ...readHeader(first.get('IHDR')),
    palette: first.get('PLTE') ?? new Uint8Array(),
    transparency: first.get('tRNS') ?? new Uint8Array(),
    data: Buffer.concat(data),
  };
}

function readHeader(header: Uint8Array | undefined): Header {
  if (header?.length !== HEADER_BYTES) throw new NotAPicture('no header');
  const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [, , , , , , , , depth = 0, colour = 0, packing, filters, interlace = 0] = header;
  if (width < 1 || height < 1) throw new NotAPicture('empty');
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) throw new NotAPicture('too large');
  const channels = CHANNELS[colour];
  if (channels === undefined || !DEPTHS[colour]?.includes(depth)) throw new NotAPicture('colours');
  if (packing !== 0 || filters !== 0 || interlace > 1) throw new NotAPicture('unknown method');
  return { width, height, depth, colour, channels, interlaced: interlace === 1 };
}
