import type { Random } from '#lib/demo/players/makeRandom.ts';
import type { Palette } from './palettes.ts';
import { makeSheet, type Sheet } from './sheet.ts';

/** Cells along each side of an icon. */
export const iconCells = 24;

/** A picture in the making: its colours, its chance and the sheet it grows on. */
export interface Art {
  readonly sheet: Sheet;
  readonly palette: Palette;
  readonly random: Random;
}

/** Draws a whole picture. */
export type Motif = (art: Art) => void;

/** Begins a square picture of so many cells a side. */
export function makeArt(cells: number, palette: Palette, random: Random): Art {
  return { sheet: makeSheet(cells, cells, 0), palette, random };
}

/** The background colours: dim, middle and bright, from the palette's end of the ramp. */
export function backTones({ back, night }: Palette): [number, number, number] {
  return night ? [back[0], back[1], back[2]] : [back[2], back[3], back[4]];
}
