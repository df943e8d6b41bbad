/** What stands for games with a tag, which RetroAchievements sorts behind Z. */
const TAGGED = '~';
const DIGITS = '#';
/** Titles in other scripts. */
const OTHERS = '…';

/**
 * The letter under which a title is found: A to Z, `#` for digits and signs, `~` for tagged games,
 * `…` for other scripts. In the order of sort titles they come as `#`, A to Z, `~`, `…`.
 * @param key of `sortTitle`
 */
export function getIndexLetter(key: string): string {
  if (key.startsWith('zzzz{')) return TAGGED;
  const first = key[0] ?? '';
  if (first > 'z') return OTHERS;
  return first >= 'a' ? first.toUpperCase() : DIGITS;
}
