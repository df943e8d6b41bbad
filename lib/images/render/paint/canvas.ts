/** An image in memory. */
export interface Canvas {
  width: number;
  height: number;
  /**
   * One number per pixel, row by row: red in the lowest byte, then green, blue and an opaque alpha.
   * Signed, because engines handle such numbers faster.
   */
  pixels: Int32Array;
}

/** Packs a colour into a canvas number. */
export function pack(red: number, green: number, blue: number): number {
  return (255 << 24) | (blue << 16) | (green << 8) | red;
}

/**
 * Packs a CSS colour into a canvas number.
 * @param color `#RRGGBB`
 */
export function packHex(color: string): number {
  const rgb = Number.parseInt(color.slice(1), 16);
  return pack(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
}

/** A canvas of one colour, packed. */
export function blankCanvas(width: number, height: number, color: number): Canvas {
  return { width, height, pixels: new Int32Array(width * height).fill(color) };
}
