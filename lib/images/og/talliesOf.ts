import type { Award } from '#lib/domain/awardKind.ts';
import type { Headline } from '#lib/stats/summarize.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** One number beside the board's own. */
export interface TallyLine {
  award: Award;
  count: number;
  word: string;
  /** What it is called where there is no room for its whole word. */
  short: string;
}

/** Pictures have room for this many. */
const MOST = 3;

const LINES = [
  { award: 'mastered', field: 'mastered', word: 'mastered' },
  { award: 'completed', field: 'completed', word: 'completed' },
  { award: 'beaten-hardcore', field: 'beaten', word: 'beaten' },
  { award: 'beaten-softcore', field: 'beatenCasual', word: 'beaten (casual)', short: 'casual' },
  { award: 'other', field: 'other', word: 'other awards', one: 'other award' },
  { award: null, field: 'unfinished', word: 'unfinished' },
] as const;

/**
 * The next numbers after the one on the board, highest award first; zeros are left out. Who has no
 * award has none: all of their games are the number on the board.
 */
export function talliesOf({ kind }: Headline, tally: Tally): TallyLine[] {
  if (kind === 'started') return [];
  return LINES.filter(({ award, field }) => award !== kind && tally[field] > 0)
    .slice(0, MOST)
    .map((line) => {
      const count = tally[line.field];
      const word = count === 1 && 'one' in line ? line.one : line.word;
      return { award: line.award, count, word, short: 'short' in line ? line.short : word };
    });
}
