import { mirror } from './layers.ts';
import { materialOf } from './materials.ts';
import { makeSheet, put, type Sheet } from './sheet.ts';

/**
 * Reads a sprite drawn in letters (see `materials.ts`), a line a row. Rows may be of different
 * lengths; what is missing at their right is clear.
 */
export function readSprite(drawing: string): Sheet {
  const rows = drawing.replace(/^\n|\n$/g, '').split('\n');
  const sheet = makeSheet(Math.max(...rows.map((row) => row.length)), rows.length);
  rows.forEach((row, y) => {
    [...row].forEach((letter, x) => {
      put(sheet, x, y, materialOf(letter));
    });
  });
  return sheet;
}

/** Reads the left half of a symmetric sprite and adds the right one. */
export function readHalf(drawing: string): Sheet {
  return mirror(readSprite(drawing));
}
