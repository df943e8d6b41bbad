/**
 * A picture of the media host, decoded and made small: three bytes a pixel, what was transparent
 * laid on the board's ground.
 */
export interface Pixels {
  width: number;
  height: number;
  /** RGB, row by row, `3 * width * height` bytes. */
  data: Uint8Array;
}
