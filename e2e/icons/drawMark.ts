import type { IndexedPicture } from '#lib/demo/draw/encodePng.ts';

/** The mark: a 7×7 grid, gold L two thick, four grey sockets. The same as `public/favicon.svg`. */
const MARK = ['LL.s.s.', 'LL.....', 'LL.s.s.', 'LL.....', 'LL.....', 'LLLLLLL', 'LLLLLLL'] as const;
const COLOURS = { '.': 0x0b0f0e, L: 0xffd447, s: 0x6f7f76 };
const INDEX = Object.keys(COLOURS);

/**
 * Draws the mark in the middle of a square of its ground, in whole pixels so that it stays sharp.
 * @param size across, pixels
 * @param cell pixels of one cell of the grid; what seven of them leave is the margin
 */
export function drawMark(size: number, cell: number): IndexedPicture {
  const margin = (size - MARK.length * cell) / 2;
  if (!Number.isInteger(margin) || margin < 0) throw new Error(`no margin at ${size} px`);
  const pixels = new Uint8Array(size * size);
  MARK.forEach((row, y) => {
    [...row].forEach((one, x) => {
      for (let line = 0; line < cell; line++) {
        const from = (margin + y * cell + line) * size + margin + x * cell;
        pixels.fill(INDEX.indexOf(one), from, from + cell);
      }
    });
  });
  return { width: size, height: size, pixels, palette: Object.values(COLOURS) };
}
