import type { Art, Motif } from '#lib/demo/draw/art.ts';
import { backdrops } from '#lib/demo/draw/backdrops.ts';
import { lay, outline } from '#lib/demo/draw/layers.ts';
import { stuff } from '#lib/demo/draw/materials.ts';
import { ink, type Palette, type Ramp, ramps } from '#lib/demo/draw/palettes.ts';
import { shade } from '#lib/demo/draw/shade.ts';
import { fillPolygon, fillRect } from '#lib/demo/draw/shapes.ts';
import { clear, makeSheet, paintCells, put, type Sheet } from '#lib/demo/draw/sheet.ts';
import { cutSprite } from '#lib/demo/draw/sprites.ts';
import { stampShape } from './stamp.ts';

const suits = (['suit1', 'suit2', 'suit3', 'suit4'] as const).map(cutSprite);

function makeCard(suit: Sheet): Sheet {
  const card = makeSheet(11, 15);
  fillRect(card, 0, 0, 11, 15, stuff.bone + 4);
  fillRect(card, 0, 0, 10, 14, stuff.bone + 5);
  lay(card, suit, 2, 4);
  fillRect(card, 1, 1, 2, 2, suit.cells.includes(stuff.main) ? stuff.main : stuff.ink);
  fillRect(card, 8, 12, 2, 2, suit.cells.includes(stuff.main) ? stuff.main : stuff.ink);
  return card;
}

/** Two cards of a hand. */
export const cards: Motif = (art) => {
  const { sheet, palette, random } = art;
  random.pick(backdrops)(art);
  const [first, second] = random.shuffle(suits);
  if (!first || !second) return;
  const back = outline(shade(makeCard(second), palette), ink);
  const front = outline(shade(makeCard(first), palette), ink);
  lay(sheet, back, 1, 1);
  lay(sheet, front, 9, 6);
};

const pips: readonly (readonly [number, number])[][] = [
  [[0, 0]],
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
];

/** A die that shows three of its faces. */
export const die: Motif = (art) => {
  const { random } = art;
  random.pick(backdrops)(art);
  const shape = makeSheet(20, 20);
  fillPolygon(
    shape,
    [
      [10, 0],
      [20, 5],
      [10, 10],
      [0, 5],
    ],
    stuff.main + 4,
  );
  fillPolygon(
    shape,
    [
      [0, 5],
      [10, 10],
      [10, 20],
      [0, 15],
    ],
    stuff.main + 3,
  );
  fillPolygon(
    shape,
    [
      [20, 5],
      [10, 10],
      [10, 20],
      [20, 15],
    ],
    stuff.main + 2,
  );
  const pip = stuff.bone + 5;
  for (const [u, v] of random.pick(pips)) fillRect(shape, 9 + u * 4, 4 + v * 2, 2, 1, pip);
  for (const [u, v] of random.pick(pips)) {
    fillRect(shape, 4 + u * 3, 12 + v * 3 + Math.round(u * 1.4), 2, 2, pip);
  }
  for (const [u, v] of random.pick(pips)) {
    fillRect(shape, 14 + u * 3, 12 + v * 3 - Math.round(u * 1.4), 2, 2, pip);
  }
  stampShape(art, shape);
};

/** One stone of a puzzle: light above and left, dark below and right. */
function addBlock(sheet: Sheet, x: number, y: number, size: number, ramp: Ramp): void {
  fillRect(sheet, x, y, size, size, ramp[1]);
  fillRect(sheet, x, y, size - 1, size - 1, ramp[3]);
  fillRect(sheet, x + 1, y + 1, size - 2, size - 2, ramp[2]);
  put(sheet, x + 1, y + 1, ramp[4]);
}

const brightRamps = [ramps.crimson, ramps.amber, ramps.leaf, ramps.sky, ramps.violet, ramps.orchid];

/** Ramps that a puzzle's stones may have, the palette's own among them. */
function stoneRamps(palette: Palette, count: number, art: Art): Ramp[] {
  return [palette.main, palette.accent, ...art.random.shuffle(brightRamps)].slice(0, count);
}

const pieces = (
  ['piece1', 'piece2', 'piece3', 'piece4', 'piece5', 'piece6', 'piece7'] as const
).map(cutSprite);

/** A well of stones and a piece that falls into it. */
export const fallingBlocks: Motif = (art) => {
  const { sheet, palette, random } = art;
  sheet.cells.fill(palette.night ? palette.back[0] : ramps.coal[0]);
  for (let x = 0; x < 24; x += 4) fillRect(sheet, x, 0, 1, 24, palette.night ? ink : ramps.coal[1]);
  const stones = stoneRamps(palette, 5, art);
  const heights = Array.from({ length: 6 }, () => random.int(1, 3));
  heights.forEach((height, column) => {
    for (let i = 0; i < height; i++) {
      addBlock(sheet, column * 4, 20 - i * 4, 4, random.pick(stones));
    }
  });
  const piece = random.pick(pieces);
  const left = random.int(0, 6 - piece.width);
  const ramp = random.pick(stones);
  paintCells(piece, (x, y, cell) => {
    if (cell !== clear) addBlock(sheet, (left + x) * 4, y * 4, 4, ramp);
    return undefined;
  });
};

const gems = (['stone1', 'stone2', 'stone3', 'stone4', 'stone5'] as const).map(cutSprite);

/** A field of stones to be matched: each colour has its shape. */
export const matchField: Motif = (art) => {
  const { sheet, palette, random } = art;
  const [dim, middle] = palette.night ? palette.back : ramps.coal;
  const shapes = random.shuffle(gems);
  const stones = stoneRamps(palette, 4, art);
  for (let i = 0; i < 9; i++) {
    const [x, y] = [(i % 3) * 8, Math.floor(i / 3) * 8];
    fillRect(sheet, x, y, 8, 8, i % 2 ? dim : middle);
    const kind = random.int(0, 3);
    const [gem, main] = [shapes[kind], stones[kind]];
    if (gem && main) lay(sheet, shade(gem, { ...palette, main }), x + 1, y + 1);
  }
};

const pictures = (['mosaic1', 'mosaic2', 'mosaic3', 'mosaic4', 'mosaic5', 'mosaic6'] as const).map(
  cutSprite,
);

/** A picture puzzle, solved but for a stone or two. */
export const mosaic: Motif = ({ sheet, palette, random }) => {
  const picture = random.pick(pictures);
  sheet.cells.fill(ramps.bone[3]);
  picture.cells.forEach((cell, index) => {
    const [x, y] = [(index % 8) * 3, Math.floor(index / 8) * 3];
    const solved = random.chance(0.96);
    if (cell > 0 && solved) addBlock(sheet, x, y, 3, y < 9 ? palette.main : palette.accent);
    else fillRect(sheet, x, y, 2, 2, ramps.bone[4]);
  });
};
