import type { Art } from '../art.ts';
import { ramps } from '../palettes.ts';
import { fillDisc, fillPolygon, fillRect } from '../shapes.ts';
import { put, type Sheet } from '../sheet.ts';
import { paintBands, scatterStars } from './avatarArt.ts';

const [night, wall, lit] = [0x1d1030, 0x2f1a44, 0x5a2f5e];

function addTower(sheet: Sheet, x: number, y: number, width: number): void {
  fillRect(sheet, x, y, width, 32 - y, wall);
  fillRect(sheet, x, y, 1, 32 - y, night);
  fillRect(sheet, x + width - 1, y, 1, 32 - y, lit);
  for (let tooth = x; tooth < x + width; tooth += 2) fillRect(sheet, tooth, y - 1, 1, 1, wall);
}

function addWindow(sheet: Sheet, x: number, y: number): void {
  fillRect(sheet, x, y, 1, 2, ramps.amber[4]);
  put(sheet, x, y + 1, ramps.amber[3]);
}

function addRoof(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const middle = x + width / 2;
  fillPolygon(
    sheet,
    [
      [x - 1, y],
      [middle, y - height],
      [x + width + 1, y],
    ],
    ramps.crimson[1],
  );
  fillPolygon(
    sheet,
    [
      [middle, y],
      [middle, y - height],
      [x + width + 1, y],
    ],
    ramps.crimson[2],
  );
  fillRect(sheet, Math.floor(middle), y - height - 2, 1, 3, night);
  fillRect(sheet, Math.floor(middle) + 1, y - height - 2, 2, 1, ramps.amber[3]);
}

/** A castle against the last light, its windows already lit. */
export function castleAtDusk(art: Art): void {
  const { sheet } = art;
  paintBands(sheet, [0x52259a, 0x86218a, 0xc73a78, 0xe8663a, 0xf9a24a, 0xffd88a]);
  scatterStars(art, 12, 9, ramps.bone);
  fillDisc(sheet, 24, 18.5, 6.5, 0xffe9a8);
  fillDisc(sheet, 24, 18.5, 5, 0xfff6d8);
  fillPolygon(
    sheet,
    [
      [0, 22],
      [6, 19],
      [14, 23],
      [22, 20],
      [32, 24],
      [32, 32],
      [0, 32],
    ],
    0x6a2450,
  );
  addTower(sheet, 3, 15, 5);
  addTower(sheet, 18, 16, 5);
  addTower(sheet, 9, 11, 7);
  addTower(sheet, 6, 21, 15);
  addRoof(sheet, 3, 14, 5, 5);
  addRoof(sheet, 9, 10, 7, 6);
  addRoof(sheet, 18, 15, 5, 5);
  for (const [x, y] of [
    [5, 17],
    [11, 14],
    [13, 14],
    [12, 18],
    [20, 19],
    [8, 24],
    [18, 24],
  ] as const) {
    addWindow(sheet, x, y);
  }
  fillRect(sheet, 12, 26, 4, 6, night);
  fillRect(sheet, 13, 25, 2, 1, night);
  fillPolygon(
    sheet,
    [
      [0, 29],
      [9, 27],
      [17, 30],
      [32, 27],
      [32, 32],
      [0, 32],
    ],
    night,
  );
  for (const [x, y] of [
    [25, 6],
    [28, 9],
  ] as const) {
    put(sheet, x - 1, y - 1, night);
    put(sheet, x, y, night);
    put(sheet, x + 1, y - 1, night);
  }
}
