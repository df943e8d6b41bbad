import { measureText } from '#lib/card/fonts/measureText.ts';
import type { TextNode } from '#lib/card/scene.ts';
import { fill } from '#lib/card/messages/createFormatter.ts';
import { line } from './nodes.ts';
import { hides, type Sheet } from './cardContext.ts';

/** How much was played, or that the list is not whole. Each part makes sense without the next. */
function playedParts({ data, options, speak }: Sheet): string[] {
  const { tally, systems } = data.summary;
  if (!data.complete) {
    const values = { a: speak.count(tally.played), b: speak.count(data.total) };
    return [fill(speak.words.partial, values)];
  }
  const parts: string[] = [];
  if (!hides(options, 'played')) parts.push(speak.counted(speak.words.played, tally.played));
  if (!hides(options, 'systems')) parts.push(speak.counted(speak.words.systems, systems));
  return parts;
}

/** All of that in one line: `1,287 played, 49 systems`. */
export function playedWords(sheet: Sheet): string {
  return sheet.speak.list(playedParts(sheet));
}

const GAP = 16;
const SIZE = 12;

/** The last line: how much was played, and the day on which that was read. */
export function foot(sheet: Sheet, place: { x: number; end: number; y: number }): TextNode[] {
  const { data, options, speak } = sheet;
  const day = hides(options, 'date') ? '' : (speak.day(data.takenAt) ?? '');
  const dayRoom = Math.min((place.end - place.x) / 2, measureText(day, SIZE) + 4);
  const room = place.end - place.x - (day === '' ? 0 : dayRoom + GAP);
  const style = { y: place.y, size: SIZE, fill: 'faint' } as const;
  const words = fittingList(playedParts(sheet), room, speak.list);
  return [
    line({ ...style, x: place.x, text: words, room }),
    line({ ...style, x: place.end, text: day, room: dayRoom, anchor: 'right' }),
  ].filter((node) => node.text !== '');
}

/** As many of the parts as there is room for, and the first one in any case. */
function fittingList(parts: readonly string[], room: number, list: Sheet['speak']['list']): string {
  const all = list(parts);
  const fits = parts.length < 2 || measureText(all, SIZE) <= room;
  return fits ? all : fittingList(parts.slice(0, -1), room, list);
}
