import type { Art } from '../art.ts';
import { backdrops } from '../backdrops.ts';
import { stuff } from '../materials.ts';
import { ink, type Ramp, ramps } from '../palettes.ts';
import { fillDisc, fillPolygon, fillRect } from '../shapes.ts';
import { makeSheet, paintCells, put } from '../sheet.ts';
import { cat } from '../sprites/animals.ts';
import { train } from '../sprites/places.ts';
import { house } from '../sprites/things.ts';
import { paintBands, placeShape, scatterStars } from './avatarArt.ts';

const cartridgeRamps: readonly Ramp[] = [
  ramps.slate,
  ramps.coal,
  ramps.crimson,
  ramps.amber,
  ramps.leaf,
  ramps.sky,
  ramps.violet,
  ramps.orchid,
];

/** Shelves full of cartridges. */
export function shelves({ sheet, random }: Art): void {
  sheet.cells.fill(ramps.clay[0]);
  for (let y = 0; y < 32; y += 8) {
    for (let x = 1; x < 31; ) {
      const width = random.pick([2, 3, 3, 4]);
      const height = random.int(5, 6);
      const ramp = random.pick(cartridgeRamps);
      if (random.chance(0.92) && x + width <= 31) {
        fillRect(sheet, x, y + 7 - height, width, height, ramp[2]);
        fillRect(sheet, x, y + 7 - height, 1, height, ramp[3]);
        fillRect(sheet, x + 1, y + 9 - height, width - 1, 2, ramp[4]);
      }
      x += width;
    }
    fillRect(sheet, 0, y + 7, 32, 1, ramps.clay[2]);
    fillRect(sheet, 0, y, 32, 1, ink);
  }
  fillRect(sheet, 0, 0, 1, 32, ramps.clay[2]);
  fillRect(sheet, 31, 0, 1, 32, ramps.clay[1]);
}

/** The way home, half of it done, and a light in the window. */
export function hillHouse(art: Art): void {
  const { sheet } = art;
  paintBands(sheet, [0x0c1440, 0x161a5e, 0x2733a0, 0x4a5be0]);
  scatterStars(art, 22, 18, ramps.royal);
  fillDisc(sheet, 6, 6, 3.6, ramps.lemon[4]);
  fillDisc(sheet, 7.6, 5, 3.2, 0x10184a);
  fillPolygon(
    sheet,
    [
      [0, 28],
      [10, 22],
      [32, 19],
      [32, 32],
      [0, 32],
    ],
    ramps.leaf[0],
  );
  fillPolygon(
    sheet,
    [
      [0, 30],
      [14, 24],
      [32, 21],
      [32, 32],
      [0, 32],
    ],
    ramps.leaf[1],
  );
  fillPolygon(
    sheet,
    [
      [2, 32],
      [10, 27],
      [16, 26],
      [20, 23],
      [23, 23],
      [19, 27],
      [13, 28],
      [9, 32],
    ],
    ramps.sand[3],
  );
  placeShape(art, house, 11, 4);
}

/** A cat on a sofa; the sofa is the cat's. */
export function catOnSofa(art: Art): void {
  const { sheet } = art;
  paintBands(sheet, [ramps.lagoon[1], ramps.lagoon[2], ramps.lagoon[3]]);
  fillRect(sheet, 0, 27, 32, 5, ramps.clay[2]);
  fillRect(sheet, 0, 27, 32, 1, ramps.clay[3]);
  const sofa = makeSheet(30, 17);
  fillRect(sofa, 3, 0, 24, 11, stuff.accent);
  fillRect(sofa, 0, 4, 5, 11, stuff.accent);
  fillRect(sofa, 25, 4, 5, 11, stuff.accent);
  fillRect(sofa, 5, 9, 20, 6, stuff.third);
  fillRect(sofa, 15, 9, 1, 6, stuff.ink);
  fillRect(sofa, 2, 15, 3, 2, stuff.wood);
  fillRect(sofa, 25, 15, 3, 2, stuff.wood);
  placeShape(art, sofa, 1, 13);
  placeShape(art, cat, 6, 5);
}

/** A goal that has wandered, and a ball that has not. */
export function goal(art: Art): void {
  const { sheet } = art;
  paintBands(sheet, [ramps.sky[2], ramps.sky[3], ramps.sky[4]], 20);
  paintCells(sheet, (x, y) =>
    y < 20 ? undefined : Math.floor((x + y) / 4) % 2 ? ramps.leaf[2] : ramps.leaf[3],
  );
  paintCells(sheet, (x, y, old) => {
    const inside = x > 8 && x < 29 && y > 6 && y < 23;
    return inside && ((x + y) % 4 === 0 || (x - y + 32) % 4 === 0) ? ramps.bone[3] : old;
  });
  for (const [x, y, width, height] of [
    [7, 5, 24, 2],
    [7, 5, 2, 19],
    [29, 5, 2, 19],
  ] as const) {
    fillRect(sheet, x - 1, y - 1, width + 2, height + 2, ink);
  }
  for (const [x, y, width, height] of [
    [7, 5, 24, 2],
    [7, 5, 2, 19],
    [29, 5, 2, 19],
  ] as const) {
    fillRect(sheet, x, y, width, height, ramps.bone[4]);
  }
  fillDisc(sheet, 6.5, 25.5, 5, ink);
  fillDisc(sheet, 6.5, 25.5, 4, ramps.bone[4]);
  for (const [x, y] of [
    [6, 25],
    [3, 27],
    [9, 23],
    [8, 28],
    [4, 22],
  ] as const) {
    fillRect(sheet, x, y, 2, 2, ink);
  }
}

/** A train under the stars. */
export function nightTrain(art: Art): void {
  const { sheet } = art;
  paintBands(sheet, [0x101030, 0x16306b, 0x2259a8, 0x8447d6]);
  scatterStars(art, 24, 16, ramps.bone);
  fillDisc(sheet, 25, 6, 4.2, ramps.lemon[4]);
  fillDisc(sheet, 24.4, 5.4, 2.6, 0xfffdf0);
  fillPolygon(
    sheet,
    [
      [0, 22],
      [8, 15],
      [15, 21],
      [24, 13],
      [32, 20],
      [32, 32],
      [0, 32],
    ],
    ramps.royal[0],
  );
  fillRect(sheet, 0, 28, 32, 4, ramps.coal[1]);
  fillRect(sheet, 0, 28, 32, 1, ramps.slate[3]);
  for (let x = 1; x < 32; x += 4) fillRect(sheet, x, 29, 2, 2, ramps.clay[1]);
  placeShape(art, train, 6, 8);
}

/** A record, off which something is. */
export function record({ sheet, palette, random }: Art): void {
  random.pick(backdrops.slice(3, 7))({ sheet, palette, random });
  paintCells(sheet, (x, y) => {
    const distance = Math.hypot(x - 15.5, y - 15.5);
    if (distance > 14.5) return undefined;
    if (distance > 13.6 || distance < 1.2) return ink;
    if (distance < 5.4) return palette.accent[distance < 3 ? 3 : 2];
    const angle = Math.atan2(y - 15.5, x - 15.5);
    const shine = Math.abs(Math.abs(angle + 0.8) - 0) < 0.22 || Math.abs(angle - 2.34) < 0.22;
    const groove = Math.floor(distance) % 2 === 0;
    return shine ? ramps.slate[groove ? 1 : 2] : groove ? ramps.coal[0] : ramps.coal[1];
  });
  put(sheet, 15, 15, ramps.bone[4]);
}
