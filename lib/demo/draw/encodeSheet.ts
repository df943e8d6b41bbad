import { encodePng } from './encodePng.ts';
import type { Sheet } from './sheet.ts';

/** Encodes a sheet of colours (0xRRGGBB) as a PNG, each cell `scale` pixels square. */
export function encodeSheet({ width, height, cells }: Sheet, scale: number): Buffer {
  const indices = new Map<number, number>();
  const pixels = Uint8Array.from(cells, (colour) => {
    const index = indices.get(colour) ?? indices.size;
    indices.set(colour, index);
    return index;
  });
  return encodePng({ width, height, pixels, palette: [...indices.keys()] }, scale);
}
