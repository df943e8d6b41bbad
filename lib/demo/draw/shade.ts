import { stuff } from './materials.ts';
import { ink, type Palette, type Ramp, ramps } from './palettes.ts';
import { at, clear, makeSheet, paintCells, type Sheet } from './sheet.ts';

const stuffOf = (code: number): number => (code === clear ? clear : code & 0xf0);

/** The light comes from the upper left: edges there shine, edges opposite lie in shade. */
function lightAt(sheet: Sheet, x: number, y: number): number {
  const own = stuffOf(at(sheet, x, y));
  const same = (dx: number, dy: number): boolean => stuffOf(at(sheet, x + dx, y + dy)) === own;
  const lit = !same(0, -1) || !same(-1, 0);
  const dim = !same(0, 1) || !same(1, 0);
  if (lit && dim) return 3;
  if (lit) return 4;
  if (dim) return 2;
  // The shade of a broad shape fades into its body over a dithered row.
  const broad = same(0, -4) && same(-3, 0);
  return broad && (!same(0, 2) || !same(2, 0)) && (x + y) % 2 === 0 ? 2 : 3;
}

/** Turns material codes into colours. */
export function shade(sheet: Sheet, palette: Palette): Sheet {
  const rampsByStuff = new Map<number, Ramp>([
    [stuff.main, palette.main],
    [stuff.accent, palette.accent],
    [stuff.third, palette.third],
    [stuff.bone, ramps.bone],
    [stuff.steel, ramps.slate],
    [stuff.back, palette.back],
    [stuff.wood, ramps.clay],
    [stuff.leaf, ramps.leaf],
    [stuff.gold, ramps.amber],
    [stuff.red, ramps.crimson],
    // Skin is light or dark like the image, because nothing else decides it.
    [stuff.skin, palette.night ? ramps.clay : ramps.skin],
  ]);
  const shaded = makeSheet(sheet.width, sheet.height);
  paintCells(shaded, (x, y) => {
    const code = at(sheet, x, y);
    if (code === clear) return undefined;
    const ramp = rampsByStuff.get(code & 0xf0);
    const level = code & 0x0f || lightAt(sheet, x, y);
    return ramp?.[level - 1] ?? ink;
  });
  return shaded;
}
