import { headingWords } from './headingWords.ts';
import type { Sheet } from './cardContext.ts';
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
export function orNone(sheet: Sheet, type: Headed, lines: string[]): string[] {
  const none = sheet.speak.words.none[type];
  const head = cutToColumns(headingWords(sheet, type), COLUMNS);
  return [head, ...(lines.length > 0 ? lines : [cutToColumns(none, COLUMNS)])];
}
