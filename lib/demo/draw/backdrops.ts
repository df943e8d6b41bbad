import { type Art, backTones, type Motif } from './art.ts';
import { paintCells, put } from './sheet.ts';

/** Whether a cell takes the lighter of two tones, `share` (0 to 1) of the cells doing so. */
function dither(x: number, y: number, share: number): boolean {
  const order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
  return share * 16 > (order[(y % 4) * 4 + (x % 4)] ?? 0) + 0.5;
}

/** Fills the sheet with a sky: three tones from above to below, each dithered into the next. */
export function paintSky({ sheet, palette }: Art, upsideDown = false): void {
  const tones = backTones(palette);
  paintCells(sheet, (x, y) => {
    const depth = (upsideDown ? sheet.height - 1 - y : y) / (sheet.height - 1);
    const along = depth * 2.2;
    const step = Math.min(2, Math.floor(along));
    const next = dither(x, y, along - step) ? 1 : 0;
    return tones[Math.min(2, step + next)] ?? tones[2];
  });
}

const sky: Motif = (art) => paintSky(art, art.palette.night);

const plain: Motif = ({ sheet, palette }) => {
  const [, middle] = backTones(palette);
  sheet.cells.fill(middle);
};

const checker: Motif = ({ sheet, palette, random }) => {
  const [, middle, bright] = backTones(palette);
  const size = random.pick([3, 4, 6]);
  paintCells(sheet, (x, y) =>
    (Math.floor(x / size) + Math.floor(y / size)) % 2 === 0 ? middle : bright,
  );
};

const slant: Motif = ({ sheet, palette, random }) => {
  const [dim, middle] = backTones(palette);
  const width = random.pick([3, 4, 6]);
  const sign = random.chance(0.5) ? 1 : -1;
  paintCells(sheet, (x, y) => (Math.floor((x + sign * y + 48) / width) % 2 === 0 ? dim : middle));
};

const rays: Motif = ({ sheet, palette, random }) => {
  const [, middle, bright] = backTones(palette);
  const turn = random.next();
  const cx = (sheet.width - 1) / 2;
  const cy = random.chance(0.7) ? cx : sheet.height;
  paintCells(sheet, (x, y) => {
    const angle = Math.atan2(y - cy, x - cx) / (2 * Math.PI) + 1 + turn;
    return Math.floor(angle * 16) % 2 === 0 ? middle : bright;
  });
};

const rings: Motif = ({ sheet, palette }) => {
  const tones = backTones(palette);
  paintCells(sheet, (x, y) => {
    const middle = (sheet.width - 1) / 2;
    const distance = Math.hypot(x - middle, y - middle) / sheet.width;
    return tones[2 - Math.min(2, Math.floor(distance / 0.22))];
  });
};

const stars: Motif = ({ sheet, palette, random }) => {
  const [dim, middle] = palette.night ? palette.back : [palette.back[0], palette.back[1]];
  sheet.cells.fill(dim);
  for (let i = 0; i < sheet.cells.length / 26; i++) {
    const [x, y] = [random.int(0, sheet.width - 1), random.int(0, sheet.height - 1)];
    put(sheet, x, y, random.chance(0.4) ? palette.back[4] : middle);
  }
};

const dots: Motif = ({ sheet, palette }) => {
  const [dim, middle] = backTones(palette);
  paintCells(sheet, (x, y) => {
    const shifted = x + (Math.floor(y / 4) % 2) * 2;
    return shifted % 4 < 2 && y % 4 < 2 ? middle : dim;
  });
};

const bricks: Motif = ({ sheet, palette }) => {
  const [dim, middle, bright] = backTones(palette);
  paintCells(sheet, (x, y) => {
    const shifted = x + (Math.floor(y / 4) % 2) * 4;
    if (y % 4 === 3 || shifted % 8 === 7) return dim;
    return y % 4 === 0 && shifted % 8 < 5 ? bright : middle;
  });
};

const ground: Motif = (art) => {
  const { sheet, palette } = art;
  paintSky(art, palette.night);
  paintCells(sheet, (x, y) => {
    const top = Math.floor(sheet.height * 0.8);
    if (y < top) return undefined;
    if (y === top) return palette.third[3];
    return dither(x, y, (y - top) / 6) ? palette.third[1] : palette.third[2];
  });
};

/** Backdrops that suit any motif. */
export const backdrops: readonly Motif[] = [
  sky,
  sky,
  plain,
  checker,
  slant,
  rays,
  rays,
  rings,
  stars,
  dots,
  bricks,
  ground,
];

/** Backdrops of the open air. */
export const airs: readonly Motif[] = [sky, rays, slant];

/** Backdrops of the dark beyond. */
export const spaces: readonly Motif[] = [stars, stars, rings];
