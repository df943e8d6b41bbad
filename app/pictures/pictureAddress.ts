import { usernameKey } from '../../lib/domain/username.ts';

/** Under what the picture of the site itself is kept. */
export const SITE_PICTURE = '/';

/**
 * Under what a player's picture is kept.
 * @param name in any case
 */
export function pictureAddress(name: string): string {
  return `/u/${usernameKey(name)}`;
}
