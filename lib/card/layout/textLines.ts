import { headingText } from './headingWords.ts';
import type { CardContext } from './cardContext.ts';
import type { Headed } from '#lib/card/messages/messages.ts';
import { columnsOf, cutToColumns, padEnd } from '#lib/card/text/columns.ts';

/** Columns of a text card, and rows of its lists. */
export const COLUMNS = 60;
export const ROWS = 8;

/** Two texts at the ends of a line; the left one gives way. */
export function ends(left: string, right: string): string {
  const end = cutToColumns(right, COLUMNS - 12);
  return padEnd(left, COLUMNS - columnsOf(end) - 2) + (end === '' ? '  ' : `  ${end}`);
}

/** Lines under the heading of what they list, or that there are none. */
export function orNone(context: CardContext, type: Headed, lines: string[]): string[] {
  const none = context.format.messages.none[type];
  const head = cutToColumns(headingText(context, type), COLUMNS);
  return [head, ...(lines.length > 0 ? lines : [cutToColumns(none, COLUMNS)])];
}
