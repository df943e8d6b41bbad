/** The mark, in whatever case, perhaps with a space after the colon; not as a part of a word. */
const MARK = /(?<![A-Za-z0-9])longplay: ?hide(?![A-Za-z0-9])/i;

/**
 * Whether a player asks not to be shown, by the motto of the RetroAchievements profile: nobody else
 * can write there, so that it proves itself.
 */
export function asksToBeHidden(motto: string): boolean {
  return MARK.test(motto);
}
