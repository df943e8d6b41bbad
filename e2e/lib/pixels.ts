import { decode } from 'fast-png';

/** The pixels of an image. */
export interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue from 0 to 255. The position must be inside. */
  at(x: number, y: number): [number, number, number];
}

/** Reads a PNG with 8 bits per channel. */
export function readPixels(png: Buffer): Pixels {
  const { width, height, data, channels } = decode(png);
  return {
    width,
    height,
    at(x, y) {
      const start = (Math.round(y) * width + Math.round(x)) * channels;
      return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
    },
  };
}

/** An area of an image, in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The share of an area's pixels, 0 to 1, that match. */
export function shareOf(
  pixels: Pixels,
  { x, y, width, height }: Area,
  takes: (rgb: [number, number, number]) => boolean,
): number {
  let taken = 0;
  let all = 0;
  for (let row = Math.ceil(y); row < Math.min(y + height, pixels.height); row += 1) {
    for (let column = Math.ceil(x); column < Math.min(x + width, pixels.width); column += 1) {
      all += 1;
      if (takes(pixels.at(column, row))) taken += 1;
    }
  }
  return all === 0 ? 0 : taken / all;
}

/** Whether a pixel is light. */
export const isLight = ([red, green, blue]: [number, number, number]): boolean =>
  red * 0.3 + green * 0.59 + blue * 0.11 > 128;
