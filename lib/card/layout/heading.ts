import { isDisplayable } from '#lib/card/fonts/displayPath.ts';
import type { Headed } from '#lib/card/messages/messages.ts';
import type { PathNode, TextNode } from '#lib/card/scene.ts';
import type { CardContext } from './cardContext.ts';
import { display, line } from './nodes.ts';

const LONGEST_NAME = 20;
const SMALLEST = 0.7;

/**
 * The player's name, or the title asked for: in the display face, smaller where it is long, and as
 * text where the face lacks a letter. Always one node.
 */
export function heading(
  text: string,
  place: { x: number; y: number; room: number; fill: 'title' | 'glassTitle' },
): PathNode | TextNode {
  if (!isDisplayable(text)) return line({ ...place, text, foreign: true, size: 20, weight: 600 });
  const large = display(text, 15, place);
  if (large.scale === 1) return large;
  const small = display(text, 10, { ...place, y: place.y - 2 });
  // A name is never cut, and has 20 letters at most; a title too long to be read so small is.
  return text.length <= LONGEST_NAME || small.scale >= SMALLEST
    ? small
    : line({ ...place, text, foreign: true, size: 16, weight: 600, y: place.y - 2 });
}

/**
 * The line above what a card lists: `Passport · 44 of 55`.
 * @param progress how far a challenge is, or how many there are; empty for a plain list
 */
export function headingText(
  { format }: Pick<CardContext, 'format'>,
  type: Headed,
  progress = '',
): string {
  const heading = format.messages.heading[type];
  return progress === '' ? heading : `${heading} · ${progress}`;
}
