import type { Headed } from '#lib/card/messages/messages.ts';
import { columnsOf, cutToColumns, padEnd } from '#lib/card/text/columns.ts';
import type { Tally } from '#lib/stats/tally.ts';
import type { CardContext } from './cardContext.ts';

/** Columns of a text card, and rows of its lists. */
export const COLUMNS = 60;
export const TEXT_ROWS = 8;

/** Two texts at the ends of a line; the left one gives way. */
export function ends(left: string, right: string): string {
  const end = cutToColumns(right, COLUMNS - 12);
  return padEnd(left, COLUMNS - columnsOf(end) - 2) + (end === '' ? '  ' : `  ${end}`);
}

/** Lines under a heading, or the text for an empty list. */
export function textList(
  { format }: CardContext,
  type: Headed,
  heading: string,
  lines: readonly string[],
): string[] {
  const none = cutToColumns(format.messages.none[type], COLUMNS);
  return [cutToColumns(heading, COLUMNS), ...(lines.length > 0 ? lines : [none])];
}

/** Short texts in columns that read downwards. */
export function inColumns(texts: readonly string[], columns: number): string[] {
  const rows = Math.ceil(texts.length / columns);
  const width = COLUMNS / columns;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      padEnd(cutToColumns(texts[column * rows + row] ?? '', width - 1), width),
    ).join(''),
  );
}

/** A bar of so many columns. Any part is seen, and only a whole is full. */
export function meter(part: number, whole: number, columns: number): string {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  const full = part >= whole && whole > 0;
  const exact = Math.round(share * columns);
  const filled = full ? columns : Math.min(columns - 1, Math.max(part > 0 ? 1 : 0, exact));
  return '█'.repeat(filled) + '░'.repeat(columns - filled);
}

/** Mastered, completed and beaten, casual, the rest, by the density of their blocks. */
export function stack(tally: Tally, most: number, columns: number): string {
  const { mastered, completed, beaten, beatenCasual, played } = tally;
  const reach = (games: number) => (most > 0 ? Math.round((games / most) * columns) : 0);
  const parts = [
    mastered,
    mastered + completed + beaten,
    mastered + completed + beaten + beatenCasual,
    played,
  ];
  const blocks = ['█', '▓', '▒', '░'];
  return parts
    .map((end, i) => blocks[i]?.repeat(reach(end) - reach(parts[i - 1] ?? 0)) ?? '')
    .join('');
}
