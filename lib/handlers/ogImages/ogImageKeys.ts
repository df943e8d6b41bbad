import { usernameKey } from '#lib/domain/username.ts';

/** The cache key of the site's own preview. */
export const SITE_IMAGE_KEY = '/';

/**
 * The cache key of a player's preview: the path of its page in lower case.
 * @param name in any case
 * @param below the rest of the path: `/year/2026`
 */
export function playerImageKey(name: string, below = ''): string {
  return `/u/${usernameKey(name)}${below}`;
}

/** The cache key of a comparison's preview. @param a the name that comes first in the alphabet */
export function pairImageKey(a: string, b: string): string {
  return `/compare/${usernameKey(a)}/${usernameKey(b)}`;
}
