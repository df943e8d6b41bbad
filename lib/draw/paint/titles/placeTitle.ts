import { element } from '../../../card/svg/element.ts';
import type { Title } from '../../../og/scene.ts';
import type { Canvas } from '../canvas.ts';
import { startResvg, withResvg } from '../card/resvg.ts';
import { setText, widthOfLine } from '../card/setText.ts';
import { startShaping } from '../fonts/shaping.ts';
import { blend } from './blend.ts';
import { breakTitle } from './breakTitle.ts';

/** Nothing is known of the language of titles; each runs in its own direction. */
const SETTING = { lang: 'en', rtl: false };
/** Fira Sans above and below the baseline, em. Source: its `hhea` table. */
const FIRA = { ascent: 0.935, descent: 0.265 } as const;
/** Room around the lines for marks that stand higher or lower than Fira's letters, em. */
const AROUND = 0.5;

/**
 * Sets a title with HarfBuzz and resvg, which can do so for any script, and lays it over the canvas:
 * on the baselines on which satori would set it. Its left end stays where it is for text from right
 * to left, too.
 */
export async function placeTitle(canvas: Canvas, title: Title): Promise<void> {
  const { x, y, width, fontSize: size, pitch, color } = title;
  await Promise.all([startResvg(), startShaping()]);
  const around = Math.ceil(AROUND * size);
  const above = (pitch - (FIRA.ascent + FIRA.descent) * size) / 2 + FIRA.ascent * size;
  const lineOf = (text: string, n: number) => ({
    ...{ text, x: around, y: around + n * pitch + above, size, width },
    ...({ weight: 500, anchor: 'left', tight: false, foreign: true } as const),
  });
  const fits = (text: string) => widthOfLine(lineOf(text, 0), SETTING) * size <= width;
  const lines = breakTitle(title.text, title.lines, fits);
  const texts = lines.map((text, n) => setText(lineOf(text, n), { fill: color }, SETTING));
  const picture = { width: width + 2 * around, height: title.lines * pitch + 2 * around };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...picture }, texts);
  withResvg(svg, 1, (rendering) => {
    const image = rendering.render();
    try {
      const { width, height, pixels: data } = image;
      blend(canvas, { width, height, data }, x - around, y - around);
    } finally {
      image.free();
    }
  });
}
