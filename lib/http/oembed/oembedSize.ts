/** Sizes at which the embed shows the board, the name and the counters, px. */
const WIDE = { width: 600, height: 240 };
/** Narrower than this, what stood beside the board stands below it. */
const NARROW = { width: 480, height: 360 };

/**
 * The size of an embed, px: what suits it, within what the page around it has room for. The embed
 * draws itself for any size and leaves out counters where there is no room for them; it is made to
 * be read from 200×120. A smaller limit is kept too, as the specification demands: there only the
 * name and the number are to be seen, and then the number alone.
 * @param maxWidth null for no limit
 */
export function oembedSize(maxWidth: number | null, maxHeight: number | null) {
  const width = Math.min(WIDE.width, maxWidth ?? WIDE.width);
  const wanted = width < NARROW.width ? NARROW.height : WIDE.height;
  return { width, height: Math.min(wanted, maxHeight ?? wanted) };
}
