const MOST = 80;
/** How many code units of a long text are read: a character may have several, but not hundreds. */
const LOOKED_AT = 5 * MOST;

/**
 * Clips a game's title to 80 user-perceived characters, ellipsis included. Accents and joined emoji
 * stay whole.
 */
export function clipTitle(text: string): string {
  if (text.length <= MOST) return text;
  const segments = new Intl.Segmenter('en').segment(text.slice(0, LOOKED_AT));
  const characters = Array.from(segments, ({ segment }) => segment);
  if (characters.length <= MOST && text.length <= LOOKED_AT) return text;
  const kept = characters.slice(0, Math.min(MOST, characters.length) - 1);
  return `${kept.join('').trimEnd()}…`;
}
