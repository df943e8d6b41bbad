import type { ColourRole } from '#lib/card/colour/roles.ts';
import { type DisplayFace, displayPath } from '#lib/card/fonts/displayPath.ts';
import { fitText } from '#lib/card/fonts/fitText.ts';
import type { Weight } from '#lib/card/fonts/measureText.ts';
import type { DotsNode, PathNode, RectNode, TextNode } from '#lib/card/scene.ts';

/** How much wider its fallback fonts are than Fira Sans: DejaVu Sans is the widest. */
const WIDER = 1.24;

/** A filled box. */
export function box(x: number, y: number, w: number, h: number, fill: ColourRole): RectNode {
  return { kind: 'rect', x, y, w, h, fill };
}

/** How a line of text is set. */
export interface Line {
  x: number;
  y: number;
  text: string;
  /** Pixels that it may take; it is cut to them. */
  room: number;
  size: number;
  fill: ColourRole;
  weight?: Weight;
  anchor?: 'left' | 'right';
  /** See `TextNode`. */
  foreign?: true;
}

/** A line of text, cut to its room. */
export function line(asked: Line): TextNode {
  const { x, y, room, size, fill, weight = 400, anchor = 'left' } = asked;
  const { text, width } = fitText(asked.text, room, size, weight);
  const tight = width * WIDER > room;
  const node: TextNode = { kind: 'text', x, y, anchor, size, weight, fill, text, width, tight };
  return asked.foreign ? { ...node, foreign: true } : node;
}

/** Words in the display face, made smaller where they are wider than their room. */
export function display(
  text: string,
  face: DisplayFace,
  place: { x: number; y: number; room: number; fill: ColourRole },
): PathNode {
  const { d, width } = displayPath(text, face);
  const scale = Math.min(1, place.room / Math.max(1, width));
  const { x, y, fill } = place;
  return { kind: 'path', x, y, scale, d, w: width * scale, fill };
}

/** Dots from `x`, `y` to `right` and `bottom`, whole ones only. */
export function dots(
  area: { x: number; y: number; right: number; bottom: number },
  style: Pick<DotsNode, 'pitch' | 'dot' | 'fill'>,
): DotsNode {
  const { x, y, right, bottom } = area;
  const extent = (room: number) =>
    Math.max(0, Math.floor((room - style.dot) / style.pitch)) * style.pitch + style.dot;
  return { kind: 'dots', x, y, w: extent(right - x), h: extent(bottom - y), ...style };
}

/** Dot leaders: 2px dots each 8px, on a grid that all lines share. None where there is no room. */
export function leaders(x: number, y: number, right: number): DotsNode[] {
  const start = Math.ceil(x / 8) * 8;
  const area = { x: start, y, right, bottom: y + 2 };
  return right - start < 16 ? [] : [dots(area, { pitch: 8, dot: 2, fill: 'control' })];
}
