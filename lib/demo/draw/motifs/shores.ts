import type { Art, Motif } from '#lib/demo/draw/art.ts';
import { paintSky } from '#lib/demo/draw/backdrops.ts';
import { ink, ramps } from '#lib/demo/draw/palettes.ts';
import { drawLine, fillPolygon, fillRect } from '#lib/demo/draw/shapes.ts';
import { put } from '#lib/demo/draw/sheet.ts';
import { addLight } from './outdoors.ts';

/** What water and leaves may look like. */
const waters = [ramps.lagoon, ramps.sky, ramps.royal, ramps.jade];
const greens = [ramps.leaf, ramps.moss, ramps.jade];

/** A light over the sea, and its path on the water. */
export const sea: Motif = (art) => {
  const { sheet, palette, random } = art;
  paintSky(art, palette.night);
  const x = random.int(8, 15);
  addLight(art, x + 0.5, random.int(8, 11), random.pick([4.5, 5.5]));
  const [, deep, water] = random.pick(waters);
  fillRect(sheet, 0, 14, 24, 10, deep);
  for (let y = 14; y < 24; y++) {
    const half = 1 + Math.floor((y - 14) / 2.5) + random.int(0, 1);
    for (let dx = -half; dx <= half; dx++) {
      if ((y + dx) % 3 !== 0) put(sheet, x + dx, y, palette.accent[y % 2 ? 3 : 4]);
    }
    for (let i = 0; i < 3; i++) {
      const at = random.int(0, 23);
      if (Math.abs(at - x) > half + 1) fillRect(sheet, at, y, 2, 1, water);
    }
  }
  if (random.chance(0.6)) addSail(art, random.chance(0.5) ? 4 : 19);
};

function addSail({ sheet, palette }: Art, x: number): void {
  fillRect(sheet, x, 9, 1, 7, ink);
  fillPolygon(
    sheet,
    [
      [x, 9],
      [x, 15],
      [x - 4, 15],
    ],
    0xfffaf0,
  );
  fillPolygon(
    sheet,
    [
      [x + 1, 10],
      [x + 4, 15],
      [x + 1, 15],
    ],
    palette.third[3],
  );
  fillRect(sheet, x - 3, 16, 7, 1, ink);
  fillRect(sheet, x - 2, 17, 5, 1, ink);
}

/** An island with a palm. */
export const island: Motif = (art) => {
  const { sheet, palette, random } = art;
  paintSky(art, palette.night);
  addLight(art, random.pick([5.5, 19.5]), 5, 3.2);
  const [, deep, water, foam] = random.pick(waters);
  fillRect(sheet, 0, 17, 24, 7, water);
  for (let y = 18; y < 24; y += 2) {
    for (let x = random.int(0, 4); x < 24; x += random.int(4, 7)) {
      fillRect(sheet, x, y, 3, 1, y < 20 ? foam : deep);
    }
  }
  fillPolygon(
    sheet,
    [
      [3, 20],
      [7, 17],
      [17, 17],
      [21, 20],
    ],
    0xe8cb8a,
  );
  fillRect(sheet, 5, 19, 14, 1, 0xc29e5c);
  const lean = random.chance(0.5) ? 1 : -1;
  for (let i = 0; i < 11; i++) {
    const x = 12 + Math.round(((i * i) / 40) * lean);
    fillRect(sheet, x, 17 - i, 2, 1, i % 2 ? 0x6e3b2a : 0xa86546);
  }
  const green = random.pick(greens);
  const [tx, ty] = [12 + 3 * lean, 6];
  const ends: [number, number][] = [
    [-7, 3],
    [-6, -2],
    [-2, -4],
    [4, -4],
    [7, -1],
    [7, 4],
  ];
  for (const [dx, dy] of ends) {
    drawLine(sheet, [tx, ty], [tx + dx, ty + dy], green[1]);
    drawLine(sheet, [tx, ty - 1], [tx + dx, ty + dy - 1], green[3]);
  }
  fillRect(sheet, tx - 1, ty + 1, 2, 2, 0x4a2b20);
};
