import { measureText } from '#lib/card/fonts/measureText.ts';
import { interpolate } from '#lib/card/messages/createFormatter.ts';
import type { TextNode } from '#lib/card/scene.ts';
import { type CardContext, hides } from './cardContext.ts';
import { line } from './nodes.ts';

/** How much was played, or that the list is not whole. Each part makes sense without the next. */
function playedParts({ data, options, format }: CardContext): string[] {
  const { tally, systems } = data.summary;
  if (!data.complete) {
    const values = { a: format.count(tally.played), b: format.count(data.total) };
    return [interpolate(format.messages.partial, values)];
  }
  const parts: string[] = [];
  if (!hides(options, 'played')) parts.push(format.withCount(format.messages.played, tally.played));
  if (!hides(options, 'systems')) parts.push(format.withCount(format.messages.systems, systems));
  return parts;
}

/** All of that in one line: `1,287 played, 49 systems`. */
export function playedText(context: CardContext): string {
  return context.format.list(playedParts(context));
}

const GAP = 16;
const SIZE = 12;

/** The last line: how much was played, and the day on which that was read. */
export function foot(
  context: CardContext,
  place: { x: number; end: number; y: number },
): TextNode[] {
  const { data, options, format } = context;
  const day = hides(options, 'date') ? '' : (format.day(data.takenAt) ?? '');
  const dayRoom = Math.min((place.end - place.x) / 2, measureText(day, SIZE) + 4);
  const room = place.end - place.x - (day === '' ? 0 : dayRoom + GAP);
  const style = { y: place.y, size: SIZE, fill: 'faint' } as const;
  const words = fittingList(playedParts(context), room, format.list);
  return [
    line({ ...style, x: place.x, text: words, room }),
    line({ ...style, x: place.end, text: day, room: dayRoom, anchor: 'right' }),
  ].filter((node) => node.text !== '');
}

/** As many of the parts as there is room for, and the first one in any case. */
function fittingList(
  parts: readonly string[],
  room: number,
  list: CardContext['format']['list'],
): string {
  const all = list(parts);
  const fits = parts.length < 2 || measureText(all, SIZE) <= room;
  return fits ? all : fittingList(parts.slice(0, -1), room, list);
}
