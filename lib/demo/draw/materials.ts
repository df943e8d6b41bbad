import { ink, type Ramp, ramps } from './palettes.ts';

/**
 * What a cell is made of while it is shaped. The upper digit is the stuff, the lower its shade: 1
 * (dark) to 5 (light), or 0 to let the light decide.
 */
export const stuff = {
  main: 0x10,
  accent: 0x20,
  third: 0x30,
  bone: 0x40,
  steel: 0x50,
  back: 0x60,
  ink: 0x70,
  wood: 0x80,
  leaf: 0x90,
  gold: 0xa0,
  red: 0xb0,
  skin: 0xc0,
} as const;

/** The ramps that the materials have in `sprites.png`. */
const sheetRamps: Readonly<Record<Exclude<keyof typeof stuff, 'back' | 'ink'>, Ramp>> = {
  main: ramps.crimson,
  accent: ramps.amber,
  third: ramps.royal,
  bone: ramps.bone,
  steel: ramps.slate,
  wood: ramps.clay,
  leaf: ramps.leaf,
  gold: ramps.lemon,
  red: ramps.rose,
  skin: ramps.skin,
};

/** The colour halfway between two. */
function mix(one: number, other: number): number {
  return [16, 8, 0].reduce((colour, shift) => {
    const part = (((one >> shift) & 255) + ((other >> shift) & 255)) >> 1;
    return colour | (part << shift);
  }, 0);
}

/** Shades 1 to 5 have the ramp's colours; between the third and fourth the light decides. */
const materials = new Map<number, number>([
  [ink, stuff.ink],
  ...Object.entries(sheetRamps).flatMap(([name, ramp]) => {
    const base = stuff[name as keyof typeof sheetRamps];
    return [mix(ramp[2], ramp[3]), ...ramp].map((colour, shade) => [colour, base + shade] as const);
  }),
]);

/**
 * The material of a colour (0xRRGGBB) of `sprites.png`.
 *
 * @throws RangeError for a colour that means nothing.
 */
export function materialOf(colour: number): number {
  const material = materials.get(colour);
  if (material === undefined) throw new RangeError(`no material #${colour.toString(16)}`);
  return material;
}
