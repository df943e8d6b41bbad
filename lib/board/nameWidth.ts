/** Letters and digits of Jersey 15 by their width in pixels at 27px; all others are 12 wide. */
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
 * How wide a username is in Jersey 15 at 27px, in pixels; at 54px and 81px it is two and three times
 * as wide. The server has no font to measure with, and names have 62 letters only.
 */
export function nameWidth(name: string): number {
  return [...name].reduce((sum, letter) => sum + (WIDTH.get(letter) ?? 12), 0);
}
