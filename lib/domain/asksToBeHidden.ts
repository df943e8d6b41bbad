/** The tag in any case, with an optional space after the colon, not as part of a word. */
const TAG = /(?<![A-Za-z0-9])longplay: ?hide(?![A-Za-z0-9])/i;

/**
 * Whether a player opts out in the motto of the RetroAchievements profile. Only the player can write
 * there, so no further proof is needed.
 */
export function asksToBeHidden(motto: string): boolean {
  return TAG.test(motto);
}
