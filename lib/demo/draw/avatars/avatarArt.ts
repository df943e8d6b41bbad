import type { Random } from '../../players/makeRandom.ts';
import type { Art } from '../art.ts';
import { lay, outline } from '../layers.ts';
import { ink, type Palette, type Ramp } from '../palettes.ts';
import { shade } from '../shade.ts';
import { makeSheet, paintCells, put, type Sheet } from '../sheet.ts';

/** Cells along each side of an avatar. */
const avatarCells = 32;

/** An empty avatar. */
export function makeAvatar(palette: Palette, random: Random): Art {
  return { sheet: makeSheet(avatarCells, avatarCells, 0), palette, random };
}

/** Fills with bands of a ramp, from its first shade given above to its last below, dithered. */
export function paintBands(sheet: Sheet, colours: readonly number[], bottom = sheet.height): void {
  paintCells(sheet, (x, y) => {
    if (y >= bottom) return undefined;
    const along = (y / bottom) * (colours.length - 0.6);
    const step = Math.floor(along);
    const share = along - step;
    const next = share > 0.75 ? true : share > 0.45 ? (x + y) % 2 === 0 : false;
    return colours[Math.min(colours.length - 1, step + (next ? 1 : 0))];
  });
}

/** Shades a shape, outlines it and sets its upper left corner. */
export function placeShape({ sheet, palette }: Art, shape: Sheet, x: number, y: number): void {
  lay(sheet, outline(shade(shape, palette), ink), x - 1, y - 1);
}

/** Stars above a line. */
export function scatterStars({ sheet, random }: Art, count: number, bottom: number, ramp: Ramp) {
  for (let i = 0; i < count; i++) {
    put(sheet, random.int(0, avatarCells - 1), random.int(0, bottom), ramp[random.int(3, 4)] ?? 0);
  }
}
