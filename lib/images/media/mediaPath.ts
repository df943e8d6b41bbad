/** What an image of the media host shows: a game or a player. */
export type MediaKind = 'icon' | 'avatar';

const ICON = /^\/Images\/\d{1,12}\.png$/;
/** Usernames, and `_User`, the default avatar. */
const AVATAR = /^\/UserPic\/[A-Za-z0-9_]{1,32}\.png$/;

/** Gets the kind of image at a path on the media host; null for a path that is never requested. */
export function getMediaKind(path: string): MediaKind | null {
  if (ICON.test(path)) return 'icon';
  return AVATAR.test(path) ? 'avatar' : null;
}
