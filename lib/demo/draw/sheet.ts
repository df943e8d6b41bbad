/** A cell that nothing has been drawn on. */
export const clear = -1;

/**
 * A small drawing. What its cells hold depends on the stage: material codes while something is
 * shaped, colours (0xRRGGBB) once it is shaded.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly cells: Int32Array;
}

/** An empty sheet, or one of a single value. */
export function makeSheet(width: number, height: number, value: number = clear): Sheet {
  return { width, height, cells: new Int32Array(width * height).fill(value) };
}

/** The value at a cell; clear outside. */
export function at(sheet: Sheet, x: number, y: number): number {
  const inside = x >= 0 && y >= 0 && x < sheet.width && y < sheet.height;
  return inside ? (sheet.cells[y * sheet.width + x] ?? clear) : clear;
}

/** Sets a cell; outside the sheet nothing happens. */
export function put(sheet: Sheet, x: number, y: number, value: number): void {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height) return;
  sheet.cells[y * sheet.width + x] = value;
}

/** Gives each cell the value that a function tells; undefined leaves it alone. */
export function paintCells(
  sheet: Sheet,
  value: (x: number, y: number, old: number) => number | undefined,
): void {
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) {
      const next = value(x, y, at(sheet, x, y));
      if (next !== undefined) put(sheet, x, y, next);
    }
  }
}
