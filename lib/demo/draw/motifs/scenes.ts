import type { Motif } from '#lib/demo/draw/art.ts';
import { paintSky } from '#lib/demo/draw/backdrops.ts';
import { ink } from '#lib/demo/draw/palettes.ts';
import { fillPolygon, fillRect } from '#lib/demo/draw/shapes.ts';
import { paintCells, put } from '#lib/demo/draw/sheet.ts';
import { addLight, addPeak, addStars, fillBelow, ridge } from './outdoors.ts';

/** Mountains under a sun or a moon. */
export const mountains: Motif = (art) => {
  const { palette, random } = art;
  paintSky(art, palette.night);
  if (palette.night) addStars(art, 12);
  addLight(art, random.int(5, 18), random.int(5, 7), random.pick([3.2, 4.2]));
  addPeak(art, random.int(3, 8), random.int(9, 11), random.int(9, 12), true);
  addPeak(art, random.int(17, 21), random.int(8, 11), random.int(8, 11), true);
  addPeak(art, random.int(9, 15), random.int(6, 9), random.int(8, 11), false);
  fillBelow(art, ridge(art, 20, 1), palette.third[3], palette.third[1]);
};

/** A castle with lit windows. */
export const castle: Motif = (art) => {
  const { sheet, palette, random } = art;
  paintSky(art, palette.night);
  if (palette.night) addStars(art, 14);
  addLight(art, random.pick([5.5, 18.5]), 6, random.pick([3.2, 4.2]));
  fillBelow(art, ridge(art, 21, 1), palette.third[2], palette.third[1]);
  const [dark, wall, lit] = palette.main;
  const tower = (x: number, y: number, width: number): void => {
    fillRect(sheet, x, y, width, 23 - y, wall);
    fillRect(sheet, x, y, 1, 23 - y, lit);
    fillRect(sheet, x + width - 1, y, 1, 23 - y, dark);
    for (let tooth = x; tooth < x + width; tooth += 2) fillRect(sheet, tooth, y - 1, 1, 1, lit);
    fillRect(sheet, x + Math.floor(width / 2), y + 3, 1, 2, palette.accent[4]);
  };
  const high = random.int(6, 8);
  const roofs = random.chance(0.6);
  tower(4, high + random.int(3, 5), 5);
  tower(15, high + random.int(2, 5), 5);
  tower(8, 14, 8);
  tower(9, high, 6);
  if (roofs)
    fillPolygon(
      sheet,
      [
        [8, high],
        [12, high - 6],
        [16, high],
      ],
      palette.accent[1],
    );
  if (roofs)
    fillPolygon(
      sheet,
      [
        [9, high],
        [12, high - 5],
        [12, high],
      ],
      palette.accent[2],
    );
  fillRect(sheet, 11, 18, 3, 5, ink);
  put(sheet, 12, 17, ink);
};

/** A city whose windows are lit. */
export const city: Motif = (art) => {
  const { sheet, palette, random } = art;
  paintSky(art, palette.night);
  if (palette.night) addStars(art, 10);
  addLight(art, random.int(5, 18), random.int(5, 7), 4.2);
  for (const near of [false, true]) {
    for (let x = near ? -1 : -2; x < 24; ) {
      const width = random.int(3, 5);
      const top = random.int(near ? 11 : 6, near ? 17 : 12);
      fillRect(sheet, x, top, width, 24 - top, palette.main[near ? 0 : 1]);
      if (!near) fillRect(sheet, x, top, 1, 24 - top, palette.main[2]);
      for (let y = top + 1; near && y < 24; y += 2) {
        for (let window = x + 1; window < x + width - 1; window += 2) {
          if (random.chance(0.6)) put(sheet, window, y, palette.accent[random.chance(0.5) ? 3 : 4]);
        }
      }
      x += width;
    }
  }
};

/** Firs under a light. */
export const forest: Motif = (art) => {
  const { sheet, palette, random } = art;
  paintSky(art, palette.night);
  if (palette.night) addStars(art, 12);
  addLight(art, random.int(6, 17), random.int(5, 8), 4.2);
  const fir = (x: number, top: number, near: boolean): void => {
    for (let y = top; y < 22; y++) {
      const half = Math.floor(((y - top) % 5) * 0.8 + (y - top) / 5);
      const edge = near ? palette.third[2] : palette.main[2];
      const body = near ? palette.third[0] : palette.main[1];
      fillRect(sheet, x - half, y, half * 2 + 1, 1, body);
      put(sheet, x - half, y, edge);
    }
    fillRect(sheet, x, 21, 1, 2, ink);
  };
  for (let x = 1; x < 24; x += random.int(4, 6)) fir(x, random.int(8, 11), false);
  for (let x = random.int(0, 4); x < 24; x += random.int(7, 10)) fir(x, random.int(5, 10), true);
  fillBelow(art, ridge(art, 21, 1), palette.third[1], palette.third[0]);
};

/** A road that runs into the distance. */
export const road: Motif = (art) => {
  const { sheet, palette, random } = art;
  paintSky(art, palette.night);
  addLight(art, random.int(7, 16), 7, random.pick([4.5, 5.5]));
  addPeak(art, random.int(2, 6), 8, 12, true);
  addPeak(art, random.int(17, 22), 8, 12, true);
  paintCells(sheet, (x, y) => {
    if (y < 13) return undefined;
    const band = Math.floor(24 / (y - 11.2)) % 2 === 0;
    const half = 1 + (y - 13) * 1.05;
    const from = Math.abs(x - 11.5);
    if (from > half + 1) return palette.third[band ? 2 : 1];
    if (from > half) return band ? 0xfffaf0 : palette.accent[2];
    return from < 0.6 + (y - 13) / 12 && band ? 0xfffaf0 : y % 2 ? 0x3d3d4d : 0x454556;
  });
};
