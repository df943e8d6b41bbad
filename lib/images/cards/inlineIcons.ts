import { setImmediate } from 'node:timers/promises';
import type { Pixels } from '#lib/images/media/media.ts';
import { type IconGrade, toDataUrl } from './toDataUrl.ts';

/** The most icons in a card. Further games are lamps, which take few bytes. */
export const MOST_ICONS = 240;

/** From fine to coarse, each with the most icons it is tried for. */
const GRADES: readonly (IconGrade & { most: number })[] = [
  // Twice the pixels of a tile, for dense screens.
  { most: 80, side: 48, colours: 48 },
  { most: 130, side: 32, colours: 32 },
  { most: MOST_ICONS, side: 24, colours: 16 },
];

/** The bytes of all icons of a card: with its tiles the largest card stays below 150 KB. */
const MOST_BYTES = 95_000;

/**
 * Encodes icons as small data URLs, in the given order and in the finest grade that fits. If even
 * the coarsest is too large, the last icons are left out. Yields to the event loop after each icon.
 * @param icons by path on the media host
 */
export async function inlineIcons(
  icons: ReadonlyMap<string, Pixels>,
): Promise<Map<string, string>> {
  let urls = new Map<string, string>();
  for (const grade of GRADES.filter(({ most }) => icons.size <= most || most === MOST_ICONS)) {
    urls = await inGrade(icons, grade);
    if (urls.size === icons.size) break;
  }
  return urls;
}

/** Encodes as many as fit. */
async function inGrade(icons: ReadonlyMap<string, Pixels>, grade: IconGrade) {
  const urls = new Map<string, string>();
  let left = MOST_BYTES;
  for (const [path, icon] of icons) {
    const url = toDataUrl(icon, grade);
    left -= url.length;
    if (left < 0) break;
    urls.set(path, url);
    await setImmediate();
  }
  return urls;
}
