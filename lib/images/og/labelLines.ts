import { headlineLines } from '#lib/stats/headlineLines.ts';
import type { Headline } from '#lib/stats/summarize.ts';
import { displayWidth } from './displayText.ts';

/**
 * The label of the number, in lines that fit a column's width. `rest` did not fit and goes to the
 * foot.
 */
export function labelLines(headline: Headline, width: number): { lines: string[]; rest: string } {
  const lines = headlineLines(headline);
  if (lines.every((line) => displayWidth('title', line) <= width)) return { lines, rest: '' };
  const noun = headline.count === 1 ? 'game' : 'games';
  if (headline.kind === 'started') return { lines: [noun, 'started'], rest: lines[1] };
  return { lines: lines.flatMap((line) => line.split(' ')), rest: '' };
}
