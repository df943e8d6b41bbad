import { at, clear, makeSheet, paintCells, put, type Sheet } from './sheet.ts';

/** Draws one sheet over another; clear cells are transparent. */
export function lay(below: Sheet, above: Sheet, dx = 0, dy = 0): void {
  paintCells(above, (x, y, value) => {
    if (value !== clear) put(below, x + dx, y + dy, value);
    return undefined;
  });
}

/** A copy with a margin of one cell, and an outline wherever the drawing ends. */
export function outline(sheet: Sheet, colour: number): Sheet {
  const grown = makeSheet(sheet.width + 2, sheet.height + 2);
  lay(grown, sheet, 1, 1);
  const before = { ...grown, cells: grown.cells.slice() };
  paintCells(grown, (x, y, value) => {
    if (value !== clear) return undefined;
    const near = [
      at(before, x - 1, y),
      at(before, x + 1, y),
      at(before, x, y - 1),
      at(before, x, y + 1),
    ];
    return near.some((cell) => cell !== clear) ? colour : undefined;
  });
  return grown;
}

/** A copy seen in a mirror. */
export function flip(sheet: Sheet): Sheet {
  const flipped = makeSheet(sheet.width, sheet.height);
  paintCells(flipped, (x, y) => at(sheet, sheet.width - 1 - x, y));
  return flipped;
}

/** A left half and its mirror image side by side. */
export function mirror(half: Sheet): Sheet {
  const whole = makeSheet(half.width * 2, half.height);
  lay(whole, half);
  lay(whole, flip(half), half.width);
  return whole;
}

/** The same shape in one colour: a shadow. */
export function silhouette(sheet: Sheet, colour: number): Sheet {
  const shape = makeSheet(sheet.width, sheet.height);
  paintCells(shape, (x, y) => (at(sheet, x, y) === clear ? clear : colour));
  return shape;
}

/** Each cell as a square of `scale` cells. */
export function enlarge(sheet: Sheet, scale: number): Sheet {
  const large = makeSheet(sheet.width * scale, sheet.height * scale);
  paintCells(large, (x, y) => at(sheet, Math.floor(x / scale), Math.floor(y / scale)));
  return large;
}
