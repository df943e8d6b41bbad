/** Sizes at which the embed shows the board, the name and the counters, px. */
const WIDE = { width: 600, height: 240 };
/** Below this width the counters move below the board. */
const NARROW = { width: 480, height: 360 };

/**
 * The best size of an embed within the limits, px. The embed fits any size and hides counters that
 * have no room; it is designed for 200×120 and more. Smaller limits are respected too, as the
 * specification requires: then only the name and the number are visible, or only the number.
 * @param maxWidth null for no limit
 */
export function oembedSize(maxWidth: number | null, maxHeight: number | null) {
  const width = Math.min(WIDE.width, maxWidth ?? WIDE.width);
  const wanted = width < NARROW.width ? NARROW.height : WIDE.height;
  return { width, height: Math.min(wanted, maxHeight ?? wanted) };
}
