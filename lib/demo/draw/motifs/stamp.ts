import type { Art, Motif } from '#lib/demo/draw/art.ts';
import { flip, lay, outline, silhouette } from '#lib/demo/draw/layers.ts';
import { ink } from '#lib/demo/draw/palettes.ts';
import { shade } from '#lib/demo/draw/shade.ts';
import { put, type Sheet } from '#lib/demo/draw/sheet.ts';

/** Outlines a shape of material codes, shades it and sets it in the middle, with its shadow. */
export function stampShape({ sheet, palette }: Art, shape: Sheet): void {
  const drawn = outline(shade(shape, palette), ink);
  const x = Math.floor((sheet.width - drawn.width) / 2);
  const y = Math.floor((sheet.height - drawn.height) / 2);
  const shadow = palette.night ? palette.back[0] : palette.back[1];
  lay(sheet, silhouette(drawn, shadow), x + 1, y + 1);
  lay(sheet, drawn, x, y);
}

/** A glint or two in the corners. */
function addGlints({ sheet, random }: Art): void {
  for (const [x, y] of random.shuffle(corners).slice(0, random.int(1, 2))) {
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      put(sheet, x + dx, y + dy, 0xfffaf0);
    }
  }
}

const corners = [
  [3, 3],
  [20, 3],
  [3, 20],
  [20, 20],
] as const;

/**
 * A motif that shows a sprite before a backdrop.
 *
 * @param behind backdrops to choose from
 * @param turns whether it may look the other way
 */
export function stamp(sprite: Sheet, behind: readonly Motif[], turns = false): Motif {
  return (art) => {
    art.random.pick(behind)(art);
    if (art.random.chance(0.22)) addGlints(art);
    stampShape(art, turns && art.random.chance(0.4) ? flip(sprite) : sprite);
  };
}
