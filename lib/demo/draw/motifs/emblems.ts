import { type Art, backTones, type Motif } from '#lib/demo/draw/art.ts';
import { backdrops, spaces } from '#lib/demo/draw/backdrops.ts';
import { stuff } from '#lib/demo/draw/materials.ts';
import { ink } from '#lib/demo/draw/palettes.ts';
import { fillDisc, fillEllipse, fillPolygon, fillRect, type Point } from '#lib/demo/draw/shapes.ts';
import { makeSheet, paintCells, put, type Sheet } from '#lib/demo/draw/sheet.ts';
import { stampShape } from './stamp.ts';

/** The corners of a star. */
function starPoints(cx: number, cy: number, r: number, rays: number, inner = 0.45): Point[] {
  return Array.from({ length: rays * 2 }, (_, i) => {
    const angle = (Math.PI * i) / rays - Math.PI / 2;
    const length = i % 2 ? r * inner : r;
    return [cx + Math.cos(angle) * length, cy + Math.sin(angle) * length];
  });
}

/** Replaces a stuff where a test holds: how a field is divided. */
function charge(sheet: Sheet, value: number, where: (x: number, y: number) => boolean): void {
  paintCells(sheet, (x, y, old) =>
    (old & 0xf0) === stuff.main && where(x, y) ? value : undefined,
  );
}

/** A shield with an emblem. */
export const shield: Motif = (art) => {
  const { random } = art;
  random.pick(backdrops)(art);
  const shape = makeSheet(20, 20);
  const points: Point[] = [
    [1, 1],
    [19, 1],
    [19, 10],
    [16, 15],
    [10, 20],
    [4, 15],
    [1, 10],
  ];
  fillPolygon(shape, points, stuff.steel);
  const field = points.map(([x, y]): Point => [10 + (x - 10) * 0.8, 9.4 + (y - 9.4) * 0.8]);
  fillPolygon(shape, field, stuff.main);
  const fields: (() => void)[] = [
    () => charge(shape, stuff.accent, (x, y) => Math.abs(x - 9.5) < 2 || Math.abs(y - 8.5) < 2),
    () => charge(shape, stuff.accent, (x, y) => x > 9 !== y > 9),
    () => charge(shape, stuff.accent, (x, y) => Math.abs(y - 6 - Math.abs(x - 9.5) * 0.8) < 2),
    () => charge(shape, stuff.accent, (x) => Math.floor(x / 3) % 2 === 0),
    () => charge(shape, stuff.accent, (x, y) => Math.abs(x - y) < 3),
    () => fillPolygon(shape, starPoints(10, 9.5, 6, 5), stuff.accent),
    () => fillDisc(shape, 9.5, 9, 3.6, stuff.accent),
  ];
  random.pick(fields)();
  stampShape(art, shape);
};

/** A star, with eyes now and then. */
export const star: Motif = (art) => {
  const { random } = art;
  random.pick(backdrops)(art);
  const shape = makeSheet(20, 20);
  const rays = random.pick([4, 5, 5, 5, 6, 8]);
  fillPolygon(shape, starPoints(10, 10.5, 10.5, rays, rays > 5 ? 0.6 : 0.48), stuff.main);
  if (random.chance(0.5)) {
    fillRect(shape, 7, 8, 2, 3, stuff.ink);
    fillRect(shape, 11, 8, 2, 3, stuff.ink);
  } else {
    fillPolygon(shape, starPoints(10, 10.5, 6, rays, rays > 5 ? 0.6 : 0.48), stuff.accent);
  }
  stampShape(art, shape);
};

/** A planet with bands or craters, and perhaps a ring. */
export const planet: Motif = (art) => {
  const { sheet, palette, random } = art;
  random.pick(spaces)(art);
  const r = random.pick([7, 8, 9]);
  const banded = random.chance(0.5);
  const ringed = random.chance(0.55);
  const tilt = random.pick([-0.35, 0.35]);
  const craters = Array.from({ length: 4 }, () => [random.int(6, 17), random.int(6, 17)] as const);
  const ring = (x: number, y: number): number => {
    const [dx, dy] = [x - 11.5, y - 11.5];
    const [u, v] = [dx - dy * tilt, dy + dx * tilt];
    return Math.hypot(u / 12.5, v / 3.4);
  };
  paintCells(sheet, (x, y) => {
    const [dx, dy] = [x - 11.5, y - 11.5];
    const inside = Math.hypot(dx, dy);
    const distance = ring(x, y);
    const front = dy + dx * tilt > 0;
    if (ringed && distance < 1 && distance > 0.72 && (front || inside > r)) {
      return palette.accent[distance > 0.86 ? 2 : 4];
    }
    if (inside > r + 1) return undefined;
    if (inside > r) return ink;
    const dim = (dx + dy) / r + ((x + y) % 2 ? 0.15 : -0.15);
    const level = dim > 0.75 ? 1 : dim > -0.5 ? 2 : 3;
    const marked = banded
      ? Math.floor((y + Math.round(dx * tilt)) / 2) % 3 === 0
      : craters.some(([cx, cy]) => Math.hypot(x - cx, y - cy) < 1.8);
    return (marked ? palette.third : palette.main)[level];
  });
};

/** A sun with a face's calm, or a moon's. */
export const sun: Motif = (art) => {
  const { sheet, palette, random } = art;
  const [dim, middle, bright] = backTones(palette);
  const rays = random.pick([8, 12]);
  paintCells(sheet, (x, y) => {
    const angle = (Math.atan2(y - 11.5, x - 11.5) / (2 * Math.PI) + 1) * rays;
    const distance = Math.hypot(x - 11.5, y - 11.5);
    if (distance > 11.4) return dim;
    return Math.abs((angle % 1) - 0.5) < 0.28 ? bright : middle;
  });
  const shape = makeSheet(14, 14);
  fillDisc(shape, 6.5, 6.5, 6.6, stuff.main);
  fillRect(shape, 4, 5, 1, 2, stuff.ink);
  fillRect(shape, 9, 5, 1, 2, stuff.ink);
  fillRect(shape, 5, 9, 4, 1, stuff.ink);
  put(shape, 4, 8, stuff.ink);
  put(shape, 9, 8, stuff.ink);
  if (random.chance(0.6)) {
    put(shape, 3, 8, stuff.accent + 4);
    put(shape, 10, 8, stuff.accent + 4);
  }
  stampShape(art, shape);
};

/** A coin with something struck on it. */
export const coin: Motif = (art) => {
  const { random } = art;
  random.pick(backdrops)(art);
  const shape = makeSheet(19, 19);
  const rx = random.pick([9.2, 9.2, 7]);
  fillEllipse(shape, 9, 9, rx, 9.2, stuff.main);
  fillEllipse(shape, 9, 9, rx - 2, 7.2, stuff.main + 4);
  fillEllipse(shape, 9.4, 9.4, rx - 2.4, 6.8, stuff.main + 3);
  const kind = random.int(0, 2);
  if (kind === 0) fillPolygon(shape, starPoints(9.5, 9.8, 5.5, 5), stuff.main + 5);
  if (kind === 1) fillRect(shape, 8, 5, 3, 9, stuff.main + 5);
  if (kind === 2)
    fillPolygon(
      shape,
      [
        [9.5, 4],
        [14, 9.5],
        [9.5, 15],
        [5, 9.5],
      ],
      stuff.main + 5,
    );
  stampShape(art, shape);
};

/** A target, or a wheel. */
export const target: Motif = (art: Art) => {
  const { random } = art;
  random.pick(backdrops)(art);
  const shape = makeSheet(20, 20);
  const codes = random.pick([
    [stuff.main, stuff.bone, stuff.main, stuff.bone],
    [stuff.main, stuff.accent, stuff.third, stuff.bone],
  ]);
  codes.forEach((code, i) => {
    fillDisc(shape, 9.5, 9.5, 9.8 - i * 2.7, code);
  });
  stampShape(art, shape);
};
