import { type Attributes, element, type Markup } from '#lib/card/render/element.ts';
import type { TextNode } from '#lib/card/scene.ts';
import { cardFont } from '#lib/images/render/paint/fonts/cardFont.ts';
import type { FaceWeight } from '#lib/images/render/paint/fonts/faces.ts';
import type { ShapedText, Shaper } from '#lib/images/render/paint/fonts/shaping.ts';
import { isRightToLeft } from './inOrder.ts';
import { segmentsOf } from './segmentsOf.ts';

/** How the lines of a card run. */
interface Setting {
  lang: string;
  rtl: boolean;
}

/** A line of text as it is to be set; see `TextNode`. */
type TextLine = Pick<
  TextNode,
  'text' | 'x' | 'y' | 'size' | 'anchor' | 'width' | 'tight' | 'foreign'
> & { weight: FaceWeight };

/** Part of a line in one font. */
interface Part {
  shaper: Shaper;
  shaped: ShapedText;
  /** Whether it is in the site's own face, by which texts were measured. */
  own: boolean;
}

/** The direction of a text, by the first letter that has one, as `paintSvg` does. */
export function ownDirection(text: string): 'left' | 'right' {
  const first = [...text].find((one) => /\p{L}/u.test(one));
  return first && isRightToLeft(first) ? 'right' : 'left';
}

function directionOf({ foreign, text }: TextLine, rtl: boolean): 'left' | 'right' {
  if (foreign) return ownDirection(text);
  return rtl ? 'right' : 'left';
}

const FIRA = /^Fira Sans/;

function partsOf(line: TextLine, setting: Setting): Part[] {
  const segments = segmentsOf(line.text, setting.lang, directionOf(line, setting.rtl));
  return segments.map(({ text, face, level }) => {
    const shaper = cardFont(face, line.weight);
    // Signs from right to left were mirrored already.
    const backwards = level % 2 === 1 && isRightToLeft(text);
    const shaped = shaper.shape(text, backwards ? 'right' : 'left');
    return { shaper, shaped, own: FIRA.test(face.name) };
  });
}

const widthOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.shaped.width, 0);

/** How wide a line is as `setText` sets it, in em. `startShaping` has to be done. */
export function widthOfLine(line: TextLine, setting: Setting): number {
  return widthOf(partsOf(line, setting));
}

function outlines({ shaper, shaped }: Part, x: number, size: number): Markup {
  const scale = (size / shaper.unitsPerEm).toFixed(6);
  const glyphs = shaped.glyphs.map((glyph) =>
    element('path', {
      transform: `translate(${glyph.x} ${glyph.y})`,
      d: shaper.outline(glyph.id),
    }),
  );
  return element(
    'g',
    { transform: `translate(${x.toFixed(2)} 0) scale(${scale} -${scale})` },
    glyphs,
  );
}

/**
 * Sets a line as outlines, each part in the one font that has it, at its own place. Where there is
 * no room to spare, it takes no more than was measured, and a line in the site's own face just as
 * much, as browsers are told to. `startShaping` has to be done.
 */
export function setText(line: TextLine, paints: Attributes, setting: Setting): Markup {
  const { x, y, size, anchor, width, tight } = line;
  const parts = partsOf(line, setting);
  const total = widthOf(parts) * size;
  const alone = parts.length === 1 && parts[0]?.own === true;
  const fixed = tight && width > 0 && total > 0 && (alone || total > width);
  const stretch = fixed ? width / total : 1;
  const left = anchor === 'right' ? x - total * stretch : x;
  let along = 0;
  const content = parts.map((part) => {
    const group = outlines(part, along, size);
    along += part.shaped.width * size;
    return group;
  });
  const scale = stretch === 1 ? '' : ` scale(${stretch.toFixed(4)} 1)`;
  const transform = `translate(${left.toFixed(2)} ${y.toFixed(2)})${scale}`;
  return element('g', { transform, ...paints }, content);
}
