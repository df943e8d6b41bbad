import type { Snapshot } from '../../lib/domain/snapshot.ts';

/**
 * The address of a player's picture as a page names it. Chats keep a picture by its address, some
 * for days, so it changes with the data (`v`, seconds in base 36); the route does not read it.
 */
export function previewPath({ player, takenAt }: Snapshot): string {
  const version = Math.floor(takenAt / 1000).toString(36);
  return `/u/${player.name}/opengraph-image?v=${version}`;
}
