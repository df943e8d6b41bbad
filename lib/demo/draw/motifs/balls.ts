import type { Art, Motif } from '#lib/demo/draw/art.ts';
import { airs } from '#lib/demo/draw/backdrops.ts';
import { lay, outline } from '#lib/demo/draw/layers.ts';
import { ink, type Ramp, ramps } from '#lib/demo/draw/palettes.ts';
import { makeSheet, paintCells } from '#lib/demo/draw/sheet.ts';

/** What is drawn on a ball: true where its pattern is, by place from the middle, -1 to 1. */
type Pattern = (u: number, v: number) => boolean;

interface Ball {
  readonly ramp: Ramp;
  readonly marks: Ramp | number;
  readonly pattern: Pattern;
  /** Half its width for a height of one. */
  readonly wide?: number;
}

const spot = (u: number, v: number, cu: number, cv: number, r: number): boolean =>
  Math.hypot(u - cu, v - cv) < r;

const balls: readonly Ball[] = [
  // Football: a patch in the middle and five at the rim.
  {
    ramp: ramps.bone,
    marks: 0x23232f,
    pattern: (u, v) =>
      spot(u, v, 0, 0, 0.34) ||
      [0, 1, 2, 3, 4].some((i) => {
        const angle = (Math.PI * 2 * i) / 5 + Math.PI / 2;
        return spot(u, v, Math.cos(angle) * 0.95, Math.sin(angle) * 0.95, 0.32);
      }),
  },
  // Basketball.
  {
    ramp: ramps.ember,
    marks: ink,
    pattern: (u, v) =>
      Math.abs(u) < 0.06 ||
      Math.abs(v) < 0.06 ||
      Math.abs(Math.hypot(u - 1.25, v) - 0.85) < 0.07 ||
      Math.abs(Math.hypot(u + 1.25, v) - 0.85) < 0.07,
  },
  // Baseball.
  {
    ramp: ramps.bone,
    marks: ramps.crimson[2],
    pattern: (u, v) =>
      Math.abs(Math.hypot(u - 1.3, v) - 0.85) < 0.08 ||
      Math.abs(Math.hypot(u + 1.3, v) - 0.85) < 0.08,
  },
  // Tennis ball.
  {
    ramp: ramps.lemon,
    marks: ramps.bone[4],
    pattern: (u, v) =>
      Math.abs(Math.hypot(u - 0.9, v - 0.9) - 0.9) < 0.09 ||
      Math.abs(Math.hypot(u + 0.9, v + 0.9) - 0.9) < 0.09,
  },
  // American football.
  {
    ramp: ramps.clay,
    marks: ramps.bone[4],
    wide: 1.15,
    pattern: (u, v) =>
      Math.abs(Math.abs(u) - 0.68) < 0.07 ||
      (Math.abs(v) < 0.07 && Math.abs(u) < 0.4) ||
      (Math.abs(v) < 0.26 && Math.abs(u) < 0.4 && Math.round(u * 12) % 3 === 0),
  },
  // Volleyball.
  {
    ramp: ramps.sky,
    marks: ramps.lemon,
    pattern: (u, v) => Math.sin(u * 4 + v * 2.4) > 0.1,
  },
  // Bowling ball.
  {
    ramp: ramps.violet,
    marks: ink,
    pattern: (u, v) =>
      spot(u, v, 0.1, -0.45, 0.14) || spot(u, v, 0.45, -0.4, 0.14) || spot(u, v, 0.25, -0.08, 0.14),
  },
  // Billiard ball.
  {
    ramp: ramps.crimson,
    marks: ramps.bone,
    pattern: (u, v) => spot(u, v, -0.05, -0.05, 0.42),
  },
  // Golf ball.
  {
    ramp: ramps.bone,
    marks: ramps.bone[2],
    pattern: (u, v) => {
      const row = Math.round((v + 1) * 4.5);
      return row % 2 === 0 && Math.round((u + 1) * 9 + row) % 4 === 0 && u * u + v * v < 0.8;
    },
  },
];

function addBall({ sheet }: Art, ball: Ball): void {
  const { ramp, marks, pattern, wide = 1 } = ball;
  const drawn = makeSheet(22, 20);
  const [rx, ry] = [9.6 * Math.min(wide, 1.1), wide > 1 ? 7 : 9.6];
  paintCells(drawn, (x, y) => {
    const [u, v] = [(x - 10.5) / rx, (y - 9.5) / ry];
    if (u * u + v * v > 1) return undefined;
    const dim = u + v + ((x + y) % 2 ? 0.1 : -0.1);
    const level = dim > 0.75 ? 1 : dim > -0.7 ? 2 : 3;
    const bright = ramp === ramps.bone ? level + 1 : level;
    if (pattern(u, v)) return typeof marks === 'number' ? marks : marks[Math.min(4, level + 1)];
    return spot(u, v, -0.45, -0.5, 0.16) ? ramp[4] : ramp[bright];
  });
  lay(sheet, outline(drawn, ink), 0, 1);
}

/** A ball of some sport, in the air. */
export const ball: Motif = (art) => {
  art.random.pick(airs)(art);
  addBall(art, art.random.pick(balls));
};
