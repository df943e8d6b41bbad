import { type Canvas, pack } from '#lib/images/render/paint/canvas.ts';

/** An image with transparency. */
interface OpenPicture {
  width: number;
  height: number;
  /** Red, green, blue and alpha, premultiplied. */
  data: Uint8Array;
}

/**
 * Blends an image over the canvas, clipped to it.
 * @param left of the image's first pixel; may be outside
 * @param top likewise
 */
export function blend(canvas: Canvas, picture: OpenPicture, left: number, top: number): void {
  const { width, height, pixels } = canvas;
  const from = Math.max(0, -left);
  const to = Math.min(picture.width, width - left);
  for (let row = Math.max(0, -top); row < Math.min(picture.height, height - top); row += 1) {
    for (let column = from; column < to; column += 1) {
      const at = 4 * (row * picture.width + column);
      const alpha = picture.data[at + 3] ?? 0;
      if (alpha === 0) continue;
      const target = (top + row) * width + left + column;
      const below = pixels[target] ?? 0;
      const mixed = (part: number) => {
        const behind = ((below >> (8 * part)) & 255) * (255 - alpha);
        return Math.min(255, (picture.data[at + part] ?? 0) + Math.round(behind / 255));
      };
      pixels[target] = pack(mixed(0), mixed(1), mixed(2));
    }
  }
}
