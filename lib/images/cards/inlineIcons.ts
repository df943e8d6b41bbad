import { setImmediate } from 'node:timers/promises';
import type { Pixels } from '#lib/images/media/media.ts';
import { type IconGrade, iconUrl } from './iconUrl.ts';

/** Icons that one card has room for: beyond it are lamps, which weigh next to nothing. */
export const MOST_ICONS = 240;

/** From fine to coarse, and up to how many icons each is tried. */
const GRADES: readonly (IconGrade & { most: number })[] = [
  // Twice as many pixels as a tile has, for dense screens.
  { most: 80, side: 48, colours: 48 },
  { most: 130, side: 32, colours: 32 },
  { most: MOST_ICONS, side: 24, colours: 16 },
];

/** All icons of a card together, bytes: with its tiles the largest card stays below 150 KB. */
const MOST_BYTES = 95_000;

/**
 * Icons as small data URLs, in the order in which they are given: as fine as there is room for, and
 * the last ones left out where the coarsest are too many bytes. Lets others have the thread after
 * each.
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

/** As many as there is room for. */
async function inGrade(icons: ReadonlyMap<string, Pixels>, grade: IconGrade) {
  const urls = new Map<string, string>();
  let left = MOST_BYTES;
  for (const [path, icon] of icons) {
    const url = iconUrl(icon, grade);
    left -= url.length;
    if (left < 0) break;
    urls.set(path, url);
    await setImmediate();
  }
  return urls;
}
