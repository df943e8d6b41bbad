import type { Snapshot } from '#lib/domain/snapshot.ts';

/**
 * The URL of a player's image for link previews. Chats cache images by URL, some for days, so it
 * changes with the data (`v`); the route ignores the parameter.
 * @param below path below the profile: `/year/2026`
 */
export function previewPath({ player, takenAt }: Snapshot, below = ''): string {
  return `/u/${player.name}${below}/opengraph-image?v=${toVersion(takenAt)}`;
}

/** A moment (ms since the epoch) as a short version: seconds in base 36. */
export function toVersion(takenAt: number): string {
  return Math.floor(takenAt / 1000).toString(36);
}
