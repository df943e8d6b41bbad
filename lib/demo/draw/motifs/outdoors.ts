import { type Art, backTones } from '#lib/demo/draw/art.ts';
import { fillDisc } from '#lib/demo/draw/shapes.ts';
import { at, paintCells, put } from '#lib/demo/draw/sheet.ts';

/** Stars in the upper part of a night. */
export function addStars({ sheet, palette, random }: Art, below: number): void {
  for (let i = 0; i < 9; i++) put(sheet, random.int(0, 23), random.int(0, below), palette.back[4]);
}

/** A sun or a moon, with a ring of haze by day and a bite by night. */
export function addLight(art: Art, cx: number, cy: number, r: number): void {
  const { sheet, palette, random } = art;
  const [, , bright] = backTones(palette);
  if (!palette.night) fillDisc(sheet, cx, cy, r + 1.5, bright);
  fillDisc(sheet, cx, cy, r, palette.accent[palette.night ? 4 : 3]);
  fillDisc(sheet, cx - 0.7, cy - 0.7, r - 1.3, palette.accent[4]);
  if (palette.night && random.chance(0.5)) {
    const sky = at(sheet, Math.min(23, Math.round(cx + r + 1)), Math.round(cy));
    fillDisc(sheet, cx + 2, cy - 1, r - 0.5, sky);
  }
}

/** A rough line from left to right: a height for each column. */
export function ridge({ random }: Art, base: number, rough: number): number[] {
  let height = base;
  return Array.from({ length: 24 }, () => {
    height += random.int(-rough, rough);
    height = Math.max(base - 3, Math.min(base + 3, height));
    return height;
  });
}

/** Fills each column from its height down, its first cell in another colour. */
export function fillBelow(
  { sheet }: Art,
  heights: readonly number[],
  top: number,
  body: number,
): void {
  paintCells(sheet, (x, y) => {
    const edge = heights[x] ?? 24;
    return y < edge ? undefined : y === edge ? top : body;
  });
}

/** A mountain, lit from the left; the near ones have snow. */
export function addPeak(art: Art, x: number, top: number, spread: number, far: boolean): void {
  const { sheet, palette } = art;
  const { main } = palette;
  for (let y = top; y < 24; y++) {
    const half = Math.floor(((y - top) * spread) / 10);
    for (let dx = -half; dx <= half; dx++) {
      const lit = dx < 0 || (dx === 0 && y % 2 === 0);
      const snow = y - top < 4 + ((dx + 40) % 3) - 1;
      const rock = far ? main[lit ? 2 : 1] : main[lit ? 1 : 0];
      put(sheet, x + dx, y, snow && !far ? (lit ? 0xfffaf0 : palette.back[3]) : rock);
    }
  }
}
