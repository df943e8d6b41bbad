import { type Art, backTones } from '../art.ts';
import { backdrops } from '../backdrops.ts';
import { stuff } from '../materials.ts';
import { ink, ramps } from '../palettes.ts';
import { readHalf } from '../readSprite.ts';
import { fillDisc, fillEllipse, fillRect } from '../shapes.ts';
import { makeSheet, paintCells, put } from '../sheet.ts';
import { paintBands, placeShape } from './avatarArt.ts';

const hoplite = readHalf(`
.........MMMM
......MMMMMMM
....MMMMMMMMM
...MMMMMMmMMM
..MMMMmMMMmMM
.MMMmMMMMMMYY
.MMMMmMMYYYYY
MMMmMMYYYYYYY
MMMMMYYYYYYYY
MMmMYYYYYYYYY
MMMMYYYYYYYYY
.MMYYYYYYYYYY
..MYYYYYYYYYY
...YYkkkkkkYY
...YYkkkkkkkY
...YYkkAIkkkY
...YYYkkkkkkY
...YYYYYYkkkY
...YYYYYYYkkY
...YYYYYYYkYY
...YYYYYYYkYY
....YYYYYYkYY
....YYYYYYkkY
.....YYYYYkk.
.....YYYYYkk.
......YYYYk..
`);

/** A crested helmet of old. */
export function crestedHelmet(art: Art): void {
  paintBands(art.sheet, [ramps.royal[1], ramps.royal[2], ramps.royal[3], ramps.sky[4]]);
  placeShape(art, hoplite, 3, 3);
}

/** The first coin. */
export function firstCoin(art: Art): void {
  const { sheet } = art;
  (backdrops[5] ?? backdrops[0])?.(art);
  const shape = makeSheet(24, 24);
  fillEllipse(shape, 11.5, 11.5, 11.5, 11.5, stuff.gold);
  fillEllipse(shape, 11.5, 11.5, 9, 9, stuff.gold + 4);
  fillEllipse(shape, 12, 12, 8.6, 8.6, stuff.gold + 3);
  for (const [x, y, width, height] of [
    [11, 5, 3, 13],
    [9, 7, 3, 2],
    [8, 17, 9, 2],
  ] as const) {
    fillRect(shape, x + 1, y + 1, width, height, stuff.gold + 1);
    fillRect(shape, x, y, width, height, stuff.gold + 5);
  }
  placeShape(art, shape, 4, 4);
  for (const [x, y] of [
    [4, 5],
    [27, 25],
  ] as const) {
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      put(sheet, x + dx, y + dy, ramps.bone[4]);
    }
  }
}

/** A slot for a cartridge that is not there, and who lives in it. */
export function emptySlot(art: Art): void {
  const { sheet } = art;
  paintBands(sheet, [ramps.slate[1], ramps.slate[2], ramps.slate[3]]);
  const shape = makeSheet(28, 15);
  fillRect(shape, 0, 0, 28, 15, stuff.bone);
  fillRect(shape, 3, 2, 22, 5, stuff.ink);
  fillRect(shape, 4, 5, 20, 2, stuff.steel + 1);
  fillRect(shape, 2, 10, 5, 3, stuff.red);
  fillRect(shape, 9, 10, 5, 3, stuff.steel);
  for (let x = 18; x < 26; x += 2) fillRect(shape, x, 10, 1, 4, stuff.bone + 2);
  placeShape(art, shape, 2, 14);
  for (let i = 0; i < 6; i++) put(sheet, 6 + i, 16 + i, ramps.slate[3]);
  for (const [x, y] of [
    [5, 18],
    [6, 18],
    [7, 17],
    [9, 16],
    [8, 18],
    [5, 20],
    [7, 20],
  ] as const) {
    put(sheet, x, y, ramps.slate[4]);
  }
  fillRect(sheet, 22, 0, 1, 7, ramps.bone[4]);
  fillDisc(sheet, 22, 9, 2.2, ink);
  for (const [x, y] of [
    [18, 7],
    [19, 8],
    [18, 11],
    [19, 10],
    [26, 7],
    [25, 8],
    [26, 11],
    [25, 10],
  ] as const) {
    put(sheet, x, y, ink);
  }
  put(sheet, 21, 9, ramps.bone[4]);
  put(sheet, 23, 9, ramps.bone[4]);
}

/** A test card. */
export function testCard({ sheet }: Art): void {
  const bars = [ramps.bone, ramps.lemon, ramps.lagoon, ramps.leaf, ramps.orchid, ramps.crimson];
  paintCells(sheet, (x, y) => {
    const bar = bars[Math.floor((x / 32) * 6)] ?? ramps.royal;
    if (y < 20) return bar[3];
    if (y < 24) return (bars[5 - Math.floor((x / 32) * 6)] ?? ramps.royal)[1];
    return Math.floor(x / 4) % 2 ? ramps.coal[1] : ramps.coal[3];
  });
  fillDisc(sheet, 15.5, 14.5, 9.5, ink);
  fillDisc(sheet, 15.5, 14.5, 8.5, ramps.bone[4]);
  for (let i = -8; i <= 8; i += 4) fillRect(sheet, 8, 14 + i, 16, 1, ramps.bone[1]);
  for (let i = -8; i <= 8; i += 4) fillRect(sheet, 15 + i, 7, 1, 16, ramps.bone[1]);
  fillDisc(sheet, 15.5, 14.5, 3.6, ramps.crimson[2]);
  fillDisc(sheet, 15.5, 14.5, 1.6, ramps.bone[4]);
}

/** Nobody in particular. */
export function nobody(art: Art): void {
  const { sheet, palette } = art;
  const [dim, middle] = backTones(palette);
  paintCells(sheet, (x, y) => ((Math.floor(x / 4) + Math.floor(y / 4)) % 2 ? dim : middle));
  const shape = makeSheet(26, 26);
  fillDisc(shape, 12.5, 9, 7, stuff.main);
  fillEllipse(shape, 12.5, 26, 12.5, 9.5, stuff.main);
  placeShape(art, shape, 3, 5);
}
