import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { materialOf } from './materials.ts';
import { clear, makeSheet, paintCells, type Sheet } from './sheet.ts';
import spritesFile from './sprites.json' with { type: 'json' };

/** The name of a sprite on the sheet. */
export type SpriteName = keyof typeof spritesFile;

/** An entry of `sprites.json`. */
interface SpriteEntry {
  /** Left, top, width and height in `sprites.png`, in pixels. */
  readonly at: readonly number[];
  /** Ramps for its main colour; any by default. */
  readonly tints?: readonly string[];
  /** Groups of backdrops that it may stand before; any by default. */
  readonly behind?: readonly string[];
  /** Whether it may look the other way. */
  readonly turns?: boolean;
}

/** Every sprite by its name. */
export const spriteEntries: Readonly<Record<SpriteName, SpriteEntry>> = spritesFile;

const { width, channels, data } = decode(readFileSync(new URL('sprites.png', import.meta.url)));
if (channels !== 4) throw new TypeError('sprites.png: RGBA is needed');

/** The material of a pixel; clear where it is transparent. */
function materialAt(x: number, y: number): number {
  const start = 4 * (y * width + x);
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(start, start + 4);
  return alpha === 0 ? clear : materialOf((red << 16) | (green << 8) | blue);
}

/**
 * A sprite as material codes.
 *
 * @throws RangeError at a pixel with an unknown colour.
 */
export function cutSprite(name: SpriteName): Sheet {
  const [left = 0, top = 0, wide = 0, high = 0] = spriteEntries[name].at;
  const sprite = makeSheet(wide, high);
  paintCells(sprite, (x, y) => materialAt(left + x, top + y));
  return sprite;
}
