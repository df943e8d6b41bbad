/** What a picture of the media host shows: a game, or a player. */
export type MediaKind = 'icon' | 'avatar';

const ICON = /^\/Images\/\d{1,12}\.png$/;
/** Names of players, and the underscore of `_User`, who stands for those without a picture. */
const AVATAR = /^\/UserPic\/[A-Za-z0-9_]{1,32}\.png$/;

/** Tells what a path on the media host shows; null for one that is never asked for. */
export function mediaKindOf(path: string): MediaKind | null {
  if (ICON.test(path)) return 'icon';
  return AVATAR.test(path) ? 'avatar' : null;
}
