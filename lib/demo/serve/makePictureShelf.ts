import { createHash } from 'node:crypto';
import { drawAvatar } from '#lib/demo/draw/drawAvatar.ts';
import type { Genre } from '#lib/demo/games/genre.ts';

/** An image and its ETag. */
interface Picture {
  readonly png: Buffer;
  readonly etag: string;
}

/** Images by path, drawn on first request. */
export interface PictureShelf {
  /** The image at `/Images/NNNNNN.png` or `/UserPic/NAME.png`; undefined for any other path. */
  at(path: string): Picture | undefined;
}

/** Images in memory: 4,000 of about a kilobyte each. */
const room = 4000;

/**
 * Makes an empty shelf.
 *
 * @param genreOf the genre of an icon's number, where the catalogue knows the game
 * @param drawIcon draws the icon with a number
 * @param isPlayer whether an avatar path belongs to a player; others get the default avatar
 */
export function makePictureShelf(
  genreOf: (image: number) => Genre | undefined,
  drawIcon: (image: number, genre: Genre | undefined) => Buffer,
  isPlayer: (name: string) => boolean,
): PictureShelf {
  const kept = new Map<string, Picture>();

  const draw = (path: string): Buffer | undefined => {
    const image = /^\/Images\/(\d{6,7})\.png$/.exec(path)?.[1];
    if (image) return drawIcon(Number(image), genreOf(Number(image)));
    const name = /^\/UserPic\/([A-Za-z0-9]{2,20})\.png$/.exec(path)?.[1];
    if (name && isPlayer(name)) return drawAvatar(name);
    return name || path === '/UserPic/_User.png' ? drawAvatar('') : undefined;
  };

  const at = (path: string): Picture | undefined => {
    const found = kept.get(path);
    if (found) return found;
    const png = draw(path);
    if (!png) return undefined;
    const digest = createHash('sha1').update(png).digest('base64url');
    const picture = { png, etag: `"${digest}"` };
    kept.set(path, picture);
    if (kept.size > room) kept.delete(kept.keys().next().value ?? path);
    return picture;
  };

  return { at };
}
