import { type Attributes, element, type Markup } from '#lib/card/render/element.ts';
import type { TextNode } from '#lib/card/scene.ts';
import { cardFont } from '#lib/images/render/paint/fonts/cardFont.ts';
import type { FaceWeight } from '#lib/images/render/paint/fonts/faces.ts';
import type { ShapedText, Shaper } from '#lib/images/render/paint/fonts/shaping.ts';
import { isRightToLeft } from './inOrder.ts';
import { splitSegments } from './splitSegments.ts';

/** Direction of a card's lines. */
interface Setting {
  lang: string;
  rtl: boolean;
}

/** A line of text to set; see `TextNode`. */
type TextLine = Pick<
  TextNode,
  'text' | 'x' | 'y' | 'size' | 'anchor' | 'width' | 'tight' | 'foreign'
> & { weight: FaceWeight };

/** Part of a line in one font. */
interface Part {
  shaper: Shaper;
  shaped: ShapedText;
  /** Whether it is in Fira Sans, with which texts are measured. */
  own: boolean;
}

/** The direction of a text, by its first strong character, as in `paintSvg`. */
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
  const segments = splitSegments(line.text, setting.lang, directionOf(line, setting.rtl));
  return segments.map(({ text, face, level }) => {
    const shaper = cardFont(face, line.weight);
    // Characters were mirrored before.
    const backwards = level % 2 === 1 && isRightToLeft(text);
    const shaped = shaper.shape(text, backwards ? 'right' : 'left');
    return { shaper, shaped, own: FIRA.test(face.name) };
  });
}

const widthOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.shaped.width, 0);

/** Width of a line as `setText` sets it, in em. Needs `startShaping`. */
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
 * Sets a line as outlines, each part in its font. A tight line takes no more than the measured
 * width; a line in Fira Sans takes exactly that, as browsers are told to. Needs `startShaping`.
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
