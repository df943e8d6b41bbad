import type { Pixels } from '#lib/images/media/media.ts';
import { blankCanvas } from '#lib/images/render/paint/canvas.ts';
import { encodePng } from '#lib/images/render/paint/encodePng.ts';
import { toPalette } from '#lib/images/render/paint/palette.ts';
import { scaleInto } from '#lib/images/render/paint/scaleInto.ts';
import { singleton } from '#lib/singleton.ts';

/** The size of an encoded icon: its side in pixels, and its number of colours. */
export interface IconGrade {
  side: number;
  colours: number;
}

type Urls = WeakMap<Pixels, Map<IconGrade, string>>;

/**
 * Encodes an icon as a PNG in a data URL. Takes a millisecond, and is cached as long as its pixels.
 * @param grade one of a few constants: cached by identity
 */
export function toDataUrl(icon: Pixels, grade: IconGrade): string {
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
