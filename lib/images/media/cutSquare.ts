import type { Canvas } from '#lib/images/render/paint/canvas.ts';
import { scaleInto } from '#lib/images/render/paint/scaleInto.ts';
import type { Pixels } from './media.ts';

/**
 * Cuts the middle square of an image and scales it. Pixel art that is scaled up keeps sharp edges.
 * @param side of the result, pixels
 */
export function cutSquare(picture: Pixels, side: number): Pixels {
  const cut = middleOf(picture);
  if (cut.width === side) return cut;
  const canvas: Canvas = { width: side, height: side, pixels: new Int32Array(side * side) };
  scaleInto(canvas, cut, { x: 0, y: 0, w: side, h: side });
  const data = new Uint8Array(3 * side * side);
  canvas.pixels.forEach((pixel, index) => {
    for (let part = 0; part < 3; part++) data[3 * index + part] = (pixel >> (8 * part)) & 255;
  });
  return { width: side, height: side, data };
}

function middleOf(picture: Pixels): Pixels {
  const { width, height } = picture;
  if (width === height) return picture;
  const side = Math.min(width, height);
  const data = new Uint8Array(3 * side * side);
  for (let y = 0; y < side; y++) {
    const from = 3 * (((height - side) >> 1) + y) * width + 3 * ((width - side) >> 1);
    data.set(picture.data.subarray(from, from + 3 * side), 3 * side * y);
  }
  return { width: side, height: side, data };
}
