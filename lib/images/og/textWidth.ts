/** The display fonts, by their pixel grid. */
export type Face = 10 | 15;

/** Advance widths of the printable ASCII characters at the native size, in pixels. */
const WIDTHS: Record<Face, readonly [number, string][]> = {
  10: [
    [3, "!',.:;I`il|"],
    [4, ' 1j'],
    [5, '()[]{}'],
    [6, '"*/L\\ft'],
    [7, '+-0457=?EFJKTkrsy'],
    [8, '$23689ABCDGHOPQRSUVX^_abcdeghnopquvxz~'],
    [9, '<>NYZ'],
    [10, 'M'],
    [11, '&Wmw'],
    [12, '#%@'],
  ],
  15: [
    [4, '`'],
    [5, "!',.:;Iil"],
    [6, ' j'],
    [7, '()1'],
    [8, '[]{}'],
    [9, '"f|'],
    [10, '*/FL\\krt'],
    [11, '-0457?EJKTz'],
    [12, '23689<=>ABCDGHOPQRUVXZ_abcdeghnopqsuvxy'],
    [13, '+NSY^'],
    [14, '$~'],
    [17, '#%&MWmw'],
    [18, '@'],
  ],
};

const tableOf = (face: Face) =>
  new Map(WIDTHS[face].flatMap(([width, letters]) => [...letters].map((l) => [l, width])));

const TABLES: Record<Face, ReadonlyMap<string, number>> = { 10: tableOf(10), 15: tableOf(15) };

/**
 * Width of a text in Jersey 10 at 18.667px or Jersey 15 at 27px, pixels; it scales with the size.
 * Characters outside ASCII count as the widest letter.
 */
export function textWidth(face: Face, text: string): number {
  return [...text].reduce((sum, letter) => sum + (TABLES[face].get(letter) ?? 18), 0);
}
