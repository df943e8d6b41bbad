import type { Pixels } from '#lib/images/media/media.ts';
import { blankCanvas } from '#lib/images/render/paint/canvas.ts';
import { encodePng } from '#lib/images/render/paint/encodePng.ts';
import { toPalette } from '#lib/images/render/paint/palette.ts';
import { scaleInto } from '#lib/images/render/paint/scaleInto.ts';
import { singleton } from '#lib/singleton.ts';

/** How an icon is written: its side in pixels, and how many colours it keeps. */
export interface IconGrade {
  side: number;
  colours: number;
}

type Urls = WeakMap<Pixels, Map<IconGrade, string>>;

/**
 * An icon as a data URL of a PNG. Takes a millisecond, and is kept for as long as its pixels are.
 * @param grade one of a few: the same object for the same grade
 */
export function iconUrl(icon: Pixels, grade: IconGrade): string {
  const kept = singleton<Urls>('cards.iconUrls', () => new WeakMap());
  const urls = kept.get(icon) ?? new Map<IconGrade, string>();
  kept.set(icon, urls);
  const known = urls.get(grade);
  if (known !== undefined) return known;
  const { side, colours } = grade;
  const canvas = blankCanvas(side, side, 0);
  scaleInto(canvas, icon, { x: 0, y: 0, w: side, h: side });
  const png = encodePng(toPalette(canvas, [], colours));
  const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  urls.set(grade, url);
  return url;
}
