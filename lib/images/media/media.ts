/**
 * An image of the media host, decoded and scaled down: three bytes per pixel, transparent pixels on
 * the board's ground.
 */
export interface Pixels {
  width: number;
  height: number;
  /** RGB, row by row, `3 * width * height` bytes. */
  data: Uint8Array;
}
