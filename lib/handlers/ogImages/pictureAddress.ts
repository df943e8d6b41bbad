import { usernameKey } from '#lib/domain/username.ts';

/** Under what the picture of the site itself is kept. */
export const SITE_PICTURE = '/';

/**
 * Under what a player's picture is kept: the path of the page it belongs to, in lower case.
 * @param name in any case
 * @param below the rest of the path: `/year/2026`
 */
export function pictureAddress(name: string, below = ''): string {
  return `/u/${usernameKey(name)}${below}`;
}

/** Under what the picture of two players is kept: names in the order in which a comparison has them. */
export function pairAddress(a: string, b: string): string {
  return `/compare/${usernameKey(a)}/${usernameKey(b)}`;
}
