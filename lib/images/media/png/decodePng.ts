import { inflateSync } from 'node:zlib';
import type { Pixels } from '#lib/images/media/media.ts';
import { createColourReader } from './createColourReader.ts';
import { getPasses, type Pass } from './getPasses.ts';
import { NotAPicture } from './notAPicture.ts';
import { type PngParts, readPng } from './readPng.ts';
import { unfilter } from './unfilter.ts';

/**
 * Decodes a PNG of any colour type onto the board's ground. Our own code, because libraries in
 * JavaScript inflate without a limit, and fast-png reads interlaced images below eight bits
 * wrongly. Inflates at most what the header promises, 2 MB.
 * @throws NotAPicture
 */
export function decodePng(png: Uint8Array): Pixels {
  const parts = readPng(png);
  const { width, height } = parts;
  const passes = getPasses(width, height, parts.interlaced);
  const bytes = passes.reduce((sum, pass) => sum + pass.height * (rowBytes(parts, pass) + 1), 0);
  const samples = inflate(parts.data, bytes);
  const pixels = { width, height, data: new Uint8Array(3 * width * height) };
  let at = 0;
  for (const pass of passes) {
    const bytesOfRow = rowBytes(parts, pass);
    unfilter(
      samples,
      at,
      pass.height,
      bytesOfRow,
      Math.max(1, (parts.channels * parts.depth) >> 3),
    );
    const read = createColourReader(parts, samples);
    for (let row = 0; row < pass.height; row++) {
      const start = at + row * (bytesOfRow + 1) + 1;
      const line = (pass.y + row * pass.down) * width + pass.x;
      for (let x = 0; x < pass.width; x++) {
        read(start, x, pixels.data, 3 * (line + x * pass.across));
      }
    }
    at += pass.height * (bytesOfRow + 1);
  }
  return pixels;
}

function rowBytes({ channels, depth }: PngParts, { width }: Pass): number {
  return Math.ceil((width * channels * depth) / 8);
}

function inflate(data: Uint8Array, bytes: number): Uint8Array {
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(data, { maxOutputLength: bytes });
  } catch {
    throw new NotAPicture('data that cannot be read');
  }
  if (inflated.length < bytes) throw new NotAPicture('too little data');
  return inflated;
}
