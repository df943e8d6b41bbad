import { element } from '#lib/card/render/element.ts';
import type { Title } from '#lib/images/og/scene.ts';
import type { Canvas } from '#lib/images/render/paint/canvas.ts';
import { startResvg, withResvg } from '#lib/images/render/paint/card/resvg.ts';
import { ownDirection, setText, widthOfLine } from '#lib/images/render/paint/card/setText.ts';
import { startShaping } from '#lib/images/render/paint/fonts/shaping.ts';
import { blend } from './blend.ts';
import { breakTitle } from './breakTitle.ts';

/** The language of titles is unknown. */
const LANG = 'en';
/** Ascent and descent of Fira Sans, em. Source: its `hhea` table. */
const FIRA = { ascent: 0.935, descent: 0.265 } as const;
/** Room for marks above and below Fira's letters, em. */
const AROUND = 0.5;

/**
 * Sets a title in any script with HarfBuzz and resvg and draws it on the canvas, on the same
 * baselines as satori. All lines have the title's direction and start at its left edge.
 */
export async function placeTitle(canvas: Canvas, title: Title): Promise<void> {
  const { x, y, width, fontSize: size, pitch, color } = title;
  await Promise.all([startResvg(), startShaping()]);
  const rtl = ownDirection(title.text) === 'right';
  const setting = { lang: LANG, rtl };
  const around = Math.ceil(AROUND * size);
  const above = (pitch - (FIRA.ascent + FIRA.descent) * size) / 2 + FIRA.ascent * size;
  const lineOf = (text: string) => ({
    ...{ text, x: around, y: 0, size, width },
    ...({ weight: 500, anchor: 'left', tight: false } as const),
  });
  const measure = (text: string) => widthOfLine(lineOf(text), setting) * size;
  const lines = breakTitle(title.text, title.lines, (text) => measure(text) <= width);
  const widest = Math.max(0, ...lines.map(measure));
  const texts = lines.map((text, n) => {
    const left = around + (rtl ? widest - measure(text) : 0);
    const line = { ...lineOf(text), x: left, y: around + n * pitch + above };
    return setText(line, { fill: color }, setting);
  });
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
