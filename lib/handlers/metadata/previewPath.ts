import type { Snapshot } from '#lib/domain/snapshot.ts';

/**
 * The address of a player's picture as a page names it. Chats keep a picture by its address, some
 * for days, so it changes with the data (`v`); the route does not read it.
 * @param below the path of the page below the player's: `/year/2026`
 */
export function previewPath({ player, takenAt }: Snapshot, below = ''): string {
  return `/u/${player.name}${below}/opengraph-image?v=${toVersion(takenAt)}`;
}

/** A moment, ms since the epoch, as short as an address takes it: seconds in base 36. */
export function toVersion(takenAt: number): string {
  return Math.floor(takenAt / 1000).toString(36);
}
