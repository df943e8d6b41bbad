import { clear } from './sheet.ts';

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

/** What the letters of a drawn sprite stand for. */
const letters: Readonly<Record<string, number>> = {
  '.': clear,
  k: stuff.ink,
  M: stuff.main,
  m: stuff.main + 1,
  H: stuff.main + 5,
  A: stuff.accent,
  a: stuff.accent + 2,
  I: stuff.accent + 5,
  T: stuff.third,
  t: stuff.third + 2,
  B: stuff.bone,
  b: stuff.bone + 2,
  w: stuff.bone + 5,
  S: stuff.steel,
  s: stuff.steel + 1,
  C: stuff.wood,
  c: stuff.wood + 2,
  G: stuff.leaf,
  g: stuff.leaf + 2,
  Y: stuff.gold,
  y: stuff.gold + 5,
  R: stuff.red,
  r: stuff.red + 2,
  F: stuff.skin,
  f: stuff.skin + 2,
  1: stuff.main + 1,
  2: stuff.main + 2,
  3: stuff.main + 3,
  4: stuff.main + 4,
  5: stuff.main + 5,
};

/**
 * The material of a sprite's letter.
 *
 * @throws SyntaxError for a letter that means nothing.
 */
export function materialOf(letter: string): number {
  const material = letters[letter];
  if (material === undefined) throw new SyntaxError(`no material ${letter}`);
  return material;
}
