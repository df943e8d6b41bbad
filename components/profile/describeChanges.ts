import { formatCount } from '#lib/format/number.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** What is worth saying when it grows, the best first. */
const WORDS = [
  ['mastered', 'mastered'],
  ['completed', 'completed'],
  ['beaten', 'beaten'],
  ['beatenCasual', 'beaten (casual)'],
  ['other', 'awarded'],
  ['played', 'played'],
] as const satisfies readonly (readonly [keyof Tally, string])[];

/**
 * What changed between two tallies in words: `1 more mastered: 818.` Only what grew is said: a
 * game that is mastered leaves the beaten ones, which is no loss. Empty where nothing grew.
 */
export function describeChanges(before: Tally, after: Tally): string {
  return WORDS.filter(([count]) => after[count] > before[count])
    .map(([count, word]) => {
      const more = formatCount(after[count] - before[count]);
      return `${more} more ${word}: ${formatCount(after[count])}.`;
    })
    .join(' ');
}
