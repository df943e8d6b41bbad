/**
 * Says why the player ID of a hidden player is not known, as following a rename would need.
 * @param exists whether RetroAchievements has the player; null where it could not be asked
 * @param fault why it could not be asked
 */
export function describeMissingUlid(exists: boolean | null, fault: string | null): string {
  const why = exists
    ? 'RetroAchievements has this player and gives no ID for them.'
    : (fault ?? 'RetroAchievements has no player with that name now.');
  return `The player ID is not known, so a rename would not be followed: ${why}`;
}
