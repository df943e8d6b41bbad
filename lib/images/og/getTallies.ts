import type { Award } from '#lib/domain/awardKind.ts';
import type { Headline } from '#lib/stats/summarize.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** A number beside the board's own. */
export interface TallyLine {
  award: Award;
  count: number;
  word: string;
  /** A short form for narrow places. */
  short: string;
}

/** How many fit into an image. */
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
 * The numbers after the one on the board, highest award first, without zeros. Empty for players
 * without an award, because the board's number is all of their games.
 */
export function getTallies({ kind }: Headline, tally: Tally): TallyLine[] {
  if (kind === 'started') return [];
  return LINES.filter(({ award, field }) => award !== kind && tally[field] > 0)
    .slice(0, MOST)
    .map((line) => {
      const count = tally[line.field];
      const word = count === 1 && 'one' in line ? line.one : line.word;
      return { award: line.award, count, word, short: 'short' in line ? line.short : word };
    });
}
