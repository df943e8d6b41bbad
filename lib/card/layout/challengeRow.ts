import { measureText } from '#lib/card/fonts/measureText.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import type { CardContext } from './cardContext.ts';
import { line } from './nodes.ts';

const X = 20;
/** Least room at the right, in pixels: as wide as a bar. */
export const RIGHT = 104;

/** Two lines at the left, and a value at the right. */
interface GameRow {
  /** How far the title stands from the edge of the others. */
  indent?: number;
  title: string;
  meta: string;
  right: string;
  /** Below the text at the right. */
  under: readonly SceneNode[];
}

/**
 * A game in two lines, with a value at the right.
 * @param y upper edge of the row
 */
export function challengeRow(
  { options, width }: CardContext,
  y: number,
  { indent = 0, title, meta, right, under }: GameRow,
): SceneNode[] {
  const [x, end] = [X + indent, width - X];
  const weight = options.text_bold ? 600 : 400;
  const wide = Math.max(RIGHT, measureText(right, 14, weight) * 1.1);
  const room = end - x - wide - 16;
  const value = { x: end, y: y + 15, text: right, room: wide, size: 14, weight } as const;
  return [
    line({ x, y: y + 15, text: title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x, y: y + 29, text: meta, room, size: 12, fill: 'faint' }),
    line({ ...value, anchor: 'right', fill: 'text' }),
    ...under,
  ];
}
