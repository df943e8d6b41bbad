/**
 * A character of the board: one string per row, `#` a lamp, `.` none. All rows of one are as wide
 * as each other, and the leftmost and rightmost columns are never empty.
 */
export type Glyph = readonly string[];

/** The two sizes of characters: 6×10 lamps, and 3×5 for counts that cannot fill those. */
export type GlyphSize = 'large' | 'small';

/** Rows of the large characters, two hexadecimal digits each, six lamps from the high bit down. */
const LARGE: Record<string, string> = {
  '0': '1e3f3333333333333f1e',
  '1': '03070f0f030303030303',
  '2': '1e3f3303070e1c383f3f',
  '3': '1e3f33030e0e03333f1e',
  '4': '070f1b33333f3f030303',
  '5': '3f3f30303e3f03333f1e',
  '6': '1e3f33303e3f33333f1e',
  '7': '3f3f030306060c0c1818',
  '8': '1e3f33331e1e33333f1e',
  '9': '1e3f33333f1f03333f1e',
  k: '303033363c383c363333',
  L: '30303030303030303f3f',
  O: '1e3f3333333333333f1e',
  N: '333b3b3f3f3737333333',
  G: '1e3f3330303737333f1e',
  P: '3e3f33333f3e30303030',
  A: '1e3f33333f3f33333333',
  Y: '333333333f1e0c0c0c0c',
};

/** Rows of the small characters, one octal digit each, three lamps from the high bit down. */
const SMALL: Record<string, string> = {
  '0': '75557',
  '1': '13111',
  '2': '71747',
  '3': '71717',
  '4': '55711',
  '5': '74717',
  '6': '74757',
  '7': '71111',
  '8': '75757',
  '9': '75717',
  k: '45655',
};

/** The rows of a character. Throws for one that the board cannot spell. */
export function getGlyph(character: string, size: GlyphSize): Glyph {
  const code = (size === 'large' ? LARGE : SMALL)[character];
  if (code === undefined) throw new RangeError(`the board has no ${size} “${character}”`);
  const rows =
    size === 'large'
      ? (code.match(/../g) ?? []).map((row) =>
          Number.parseInt(row, 16).toString(2).padStart(6, '0'),
        )
      : [...code].map((row) => Number.parseInt(row, 8).toString(2).padStart(3, '0'));
  return trim(rows.map((row) => row.replaceAll('1', '#').replaceAll('0', '.')));
}

/** Cuts empty columns off both sides: a 1 is narrower than an 8. */
function trim(rows: string[]): string[] {
  const lit = rows.flatMap((row) => [...row].flatMap((cell, x) => (cell === '#' ? [x] : [])));
  return rows.map((row) => row.slice(Math.min(...lit), Math.max(...lit) + 1));
}
