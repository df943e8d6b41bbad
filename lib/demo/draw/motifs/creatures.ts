import type { Motif } from '#lib/demo/draw/art.ts';
import { backdrops, spaces } from '#lib/demo/draw/backdrops.ts';
import { enlarge, mirror } from '#lib/demo/draw/layers.ts';
import { stuff } from '#lib/demo/draw/materials.ts';
import { fillDisc, fillEllipse, fillPolygon, fillRect } from '#lib/demo/draw/shapes.ts';
import { makeSheet, put, type Sheet } from '#lib/demo/draw/sheet.ts';
import { cutSprite } from '#lib/demo/draw/sprites.ts';
import type { Random } from '#lib/demo/players/makeRandom.ts';
import { stampShape } from './stamp.ts';

/** Half a body, cut at the sheet's edge and mirrored. */
const halfWidth = 10;

function addHead(half: Sheet, random: Random, top: number): void {
  const tall = random.int(6, 8);
  fillEllipse(half, 9.5, top + tall, random.pick([6.5, 7.5, 8.5]), tall, stuff.main);
  const kind = random.int(0, 4);
  if (kind === 0)
    fillPolygon(
      half,
      [
        [1, 0],
        [4, 1],
        [6, 6],
        [3, 8],
      ],
      stuff.bone,
    );
  if (kind === 1) fillDisc(half, 3.5, 4, 2.6, stuff.main);
  if (kind === 2)
    fillPolygon(
      half,
      [
        [3, 0],
        [7, 4],
        [4, 7],
      ],
      stuff.main,
    );
  if (kind === 3) {
    fillRect(half, 6, 0, 1, 5, stuff.accent);
    fillRect(half, 5, 0, 2, 2, stuff.accent);
  }
}

function addFace(half: Sheet, random: Random, y: number): void {
  const eye = random.int(0, 3);
  if (eye === 0) {
    fillDisc(half, 6, y, 2.2, stuff.bone + 5);
    fillRect(half, 6, y - 1, 2, 2, stuff.ink);
  } else if (eye === 1) {
    fillRect(half, 5, y - 1, 2, 3, stuff.ink);
    put(half, 5, y - 1, stuff.bone + 5);
  } else if (eye === 2) {
    fillDisc(half, 9.5, y, 3.4, stuff.bone + 5);
    fillDisc(half, 9.5, y, 1.8, stuff.ink);
  } else {
    fillPolygon(
      half,
      [
        [3, y - 2],
        [8, y + 1],
        [8, y + 2],
        [4, y + 2],
      ],
      stuff.accent + 5,
    );
    fillRect(half, 6, y, 1, 2, stuff.ink);
  }
  const mouth = y + random.int(3, 4);
  const wide = random.int(2, 5);
  fillRect(half, halfWidth - wide, mouth, wide, random.pick([1, 2, 2]), stuff.ink);
  if (random.chance(0.6)) put(half, halfWidth - wide + (wide > 3 ? 1 : 0), mouth, stuff.bone + 5);
}

function addLimbs(half: Sheet, random: Random): void {
  const arms = random.int(0, 3);
  if (arms === 0) fillDisc(half, 1.5, 12.5, 1.8, stuff.main);
  if (arms === 1)
    fillPolygon(
      half,
      [
        [0, 8],
        [4, 11],
        [4, 14],
        [1, 12],
      ],
      stuff.main,
    );
  if (arms === 2)
    fillPolygon(
      half,
      [
        [0, 15],
        [3, 10],
        [5, 13],
        [2, 17],
      ],
      stuff.accent,
    );
  const feet = random.int(0, 2);
  if (feet === 0) fillRect(half, 4, 17, 4, 2, stuff.accent);
  if (feet === 1) fillRect(half, 5, 16, 2, 3, stuff.main);
  if (feet === 2) for (let x = 2; x < halfWidth; x += 3) fillRect(half, x, 16, 2, 3, stuff.main);
}

/** A random creature. */
export const critter: Motif = (art) => {
  const { random } = art;
  random.pick(backdrops)(art);
  const half = makeSheet(halfWidth, 19);
  const top = random.int(1, 3);
  addLimbs(half, random);
  addHead(half, random, top);
  if (random.chance(0.55)) fillEllipse(half, 9.5, 15, 4.5, 3.4, stuff.third);
  addFace(half, random, top + random.int(5, 6));
  stampShape(art, mirror(half));
};

const invaders = (
  ['invader1', 'invader2', 'invader3', 'invader4', 'invader5', 'invader6'] as const
).map(cutSprite);

/** An invader of ten by eight dots. */
export const invader: Motif = (art) => {
  art.random.pick(spaces)(art);
  stampShape(art, enlarge(art.random.pick(invaders), 2));
};

/** A fighter seen from above. */
export const fighter: Motif = (art) => {
  const { random } = art;
  random.pick(spaces)(art);
  const half = makeSheet(halfWidth, 20);
  const waist = random.int(5, 7);
  fillPolygon(
    half,
    [
      [9, 0],
      [10, 0],
      [10, 18],
      [waist, 18],
      [waist, 9],
    ],
    stuff.main,
  );
  const root = random.int(6, 9);
  const tip = random.int(8, 13);
  fillPolygon(
    half,
    [
      [8, root],
      [8, 18],
      [0, tip + 6],
      [0, tip],
    ],
    stuff.main,
  );
  fillPolygon(
    half,
    [
      [8, root + 6],
      [8, 17],
      [3, tip + 6],
      [3, tip + 4],
    ],
    stuff.third,
  );
  if (random.chance(0.6)) fillRect(half, 0, tip - 4, 2, 9, stuff.accent);
  else fillRect(half, 2, tip - 2, 2, 5, stuff.steel);
  if (random.chance(0.7))
    fillPolygon(
      half,
      [
        [7, 14],
        [7, 19],
        [3, 20],
        [4, 16],
      ],
      stuff.accent,
    );
  fillEllipse(half, 9.5, random.int(8, 10), 1.8, 3.2, stuff.steel);
  fillRect(half, 9, 8, 1, 2, stuff.bone + 5);
  fillRect(half, 8, 18, 2, 1, stuff.gold);
  fillRect(half, 9, 19, 1, 1, stuff.gold + 5);
  stampShape(art, mirror(half));
};
