/** Widths of Jersey 15's letters and digits in pixels at 27px; all others are 12 wide. */
const WIDTHS: readonly [number, string][] = [
  [5, 'Iil'],
  [6, 'j'],
  [7, '1'],
  [9, 'f'],
  [10, 'FLkrt'],
  [11, '0457EJKTz'],
  [13, 'NSY'],
  [17, 'MWmw'],
];

const WIDTH = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((l) => [l, width])));

/**
 * Width of a username in Jersey 15 at 27px, in pixels; twice and three times that at 54px and 81px.
 * A table is enough: the server cannot measure fonts, and names use only 62 characters.
 */
export function nameWidth(name: string): number {
  return [...name].reduce((sum, letter) => sum + (WIDTH.get(letter) ?? 12), 0);
}
