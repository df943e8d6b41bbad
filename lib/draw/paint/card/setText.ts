import type { TextNode } from '../../../card/scene.ts';
import { type Attributes, element, type Markup } from '../../../card/svg/element.ts';
import { type CardFont, cardFont } from '../fonts/cardFont.ts';
import { advanceOf } from './advanceOf.ts';
import { isRightToLeft } from './inOrder.ts';
import { type Segment, segmentsOf } from './segmentsOf.ts';

/** How the lines of a card run, and what is found out while they are set. */
export interface Setting {
  lang: string;
  rtl: boolean;
  /** The fonts in use. */
  fonts: Set<CardFont>;
}

/** A segment and what it is set in. */
interface Part {
  segment: Segment;
  font: CardFont;
}

/** By the first letter that has a direction, as `paintSvg` does. */
function directionOf({ foreign, text }: TextNode, rtl: boolean): 'left' | 'right' {
  if (!foreign) return rtl ? 'right' : 'left';
  const first = [...text].find((one) => /\p{L}/u.test(one));
  return first && isRightToLeft(first) ? 'right' : 'left';
}

const attributesOf = (size: number, { family }: CardFont) => ({
  'font-family': `'${family}'`,
  'font-size': size,
  'xml:space': 'preserve',
});

const FIRA = /^Fira Sans/;

/** Sets a line for resvg: each part in the one font that has it, at its own place. */
export function setText(node: TextNode, paints: Attributes, setting: Setting): Markup {
  const segments = segmentsOf(node.text, setting.lang, directionOf(node, setting.rtl));
  const parts = segments.map((segment) => ({
    segment,
    font: cardFont(segment.face, node.weight),
  }));
  for (const { font } of parts) setting.fonts.add(font);
  const [only] = parts;
  const alone = parts.length === 1 && only && FIRA.test(only.font.family);
  return alone ? setWhole(node, paints, only) : setParts(node, paints, parts);
}

/** A line in our own face: as browsers are told to set it, in just as much room. */
function setWhole(node: TextNode, paints: Attributes, { segment, font }: Part): Markup {
  const { x, y, size, anchor, width, tight } = node;
  const fixed = tight && width > 0;
  return element(
    'text',
    {
      x,
      y,
      ...attributesOf(size, font),
      'text-anchor': anchor === 'right' ? 'end' : null,
      textLength: fixed ? width : null,
      lengthAdjust: fixed ? 'spacingAndGlyphs' : null,
      ...paints,
    },
    { text: segment.text },
  );
}

/** A line of several faces. Where there is no room to spare, it takes no more than was measured. */
function setParts(node: TextNode, paints: Attributes, parts: readonly Part[]): Markup {
  const { x, y, size, anchor, width, tight } = node;
  const widths = parts.map(({ segment, font }) => advanceOf(segment.text, font) * size);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const narrow = tight && total > width ? width / total : 1;
  const left = anchor === 'right' ? x - total * narrow : x;
  let at = 0;
  const texts = parts.map(({ segment, font }, i) => {
    const text = element(
      'text',
      { x: at, y: 0, ...attributesOf(size, font) },
      { text: segment.text },
    );
    at += widths[i] ?? 0;
    return text;
  });
  const shrink = narrow === 1 ? '' : ` scale(${narrow.toFixed(4)} 1)`;
  const transform = `translate(${left.toFixed(2)} ${y})${shrink}`;
  return element('g', { transform, ...paints }, texts);
}
