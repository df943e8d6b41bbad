import { PALETTE } from '#lib/images/og/palette.ts';
import { blankCanvas, packHex } from '#lib/images/render/paint/canvas.ts';
import { encodePng } from '#lib/images/render/paint/encodePng.ts';
import { toPalette } from '#lib/images/render/paint/palette.ts';

const GROUND = packHex(PALETTE.ground);
const GOLD = packHex(PALETTE.gold);
/** The L of the logo, in cells of a seventh of its height. */
const MARK = ['##.....', '##.....', '##.....', '##.....', '##.....', '#######', '#######'];

/**
 * The card for when none can be drawn: the logo on dark glass, at the card's size. Needs no text,
 * worker or resvg, and takes a millisecond or two.
 * @param width in pixels
 */
export function drawPlainCard(width: number, height: number): Uint8Array<ArrayBuffer> {
  const canvas = blankCanvas(width, height, GROUND);
  const cell = Math.max(1, Math.floor(height / 14));
  const [left, top] = [(width - 7 * cell) >> 1, (height - 7 * cell) >> 1];
  for (let y = 0; y < 7 * cell; y += 1) {
    for (let x = 0; x < 7 * cell; x += 1) {
      if (MARK[Math.floor(y / cell)]?.[Math.floor(x / cell)] === '#') {
        canvas.pixels[(top + y) * width + left + x] = GOLD;
      }
    }
  }
  return encodePng(toPalette(canvas, []));
}
