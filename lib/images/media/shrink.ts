import { cutSquare } from './cutSquare.ts';
import type { Pixels } from './media.ts';
import type { MediaKind } from './mediaPath.ts';
import { decodePng } from './png/decodePng.ts';
import { NotAPicture } from './png/notAPicture.ts';

/**
 * The side that is kept, pixels. A lamp of a board shows 28 to 30 pixels of an icon, and 64 where
 * few games make the number; an avatar is kept as large as it comes, so that it is scaled once
 * only, as it is drawn.
 */
const SIDES = { icon: 64, avatar: 128 } as const satisfies Record<MediaKind, number>;

/**
 * Decodes a PNG and makes it a small square, cut from its middle where it is none. Pure; a worker
 * runs it.
 * @param png at most 256 KB, from the media host
 * @returns null when it is not a picture that we take
 */
export function shrink(png: Uint8Array, kind: MediaKind): Pixels | null {
  try {
    return cutSquare(decodePng(png), SIDES[kind]);
  } catch (error) {
    if (error instanceof NotAPicture) return null;
    throw error;
  }
}
