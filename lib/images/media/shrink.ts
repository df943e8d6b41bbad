import { cutSquare } from './cutSquare.ts';
import type { Pixels } from './media.ts';
import type { MediaKind } from './mediaPath.ts';
import { decodePng } from './png/decodePng.ts';
import { NotAPicture } from './png/notAPicture.ts';

/**
 * Side of the stored image, pixels. A lamp shows 28 to 30 pixels of an icon, or 64 on a board with
 * few games. An avatar keeps its size, so that it is scaled only once, when it is drawn.
 */
const SIDES = { icon: 64, avatar: 128 } as const satisfies Record<MediaKind, number>;

/**
 * Decodes a PNG and scales it to a small square, cut from its middle if needed. Pure; runs in a
 * worker.
 * @param png at most 256 KB, from the media host
 * @returns null if the image is not acceptable
 */
export function shrink(png: Uint8Array, kind: MediaKind): Pixels | null {
  try {
    return cutSquare(decodePng(png), SIDES[kind]);
  } catch (error) {
    if (error instanceof NotAPicture) return null;
    throw error;
  }
}
