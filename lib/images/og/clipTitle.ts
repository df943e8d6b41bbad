const MOST = 80;
/** What is looked at of a longer text: a character may be several code units, but not hundreds. */
const LOOKED_AT = 5 * MOST;

/**
 * A game's title as a picture takes it: at most 80 characters as a reader counts them, so that
 * neither an accent nor a joined emoji is cut in two. The ellipsis is one of them.
 */
export function clipTitle(text: string): string {
  if (text.length <= MOST) return text;
  const segments = new Intl.Segmenter('en').segment(text.slice(0, LOOKED_AT));
  const characters = Array.from(segments, ({ segment }) => segment);
  if (characters.length <= MOST && text.length <= LOOKED_AT) return text;
  const kept = characters.slice(0, Math.min(MOST, characters.length) - 1);
  return `${kept.join('').trimEnd()}…`;
}
