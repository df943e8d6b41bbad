import { formatCount } from '#lib/format/number.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** Counters worth announcing when they grow, the best first. */
const WORDS = [
  ['mastered', 'mastered'],
  ['completed', 'completed'],
  ['beaten', 'beaten'],
  ['beatenCasual', 'beaten (casual)'],
  ['other', 'awarded'],
  ['played', 'played'],
] as const satisfies readonly (readonly [keyof Tally, string])[];

/**
 * The changes between two tallies as text: `1 more mastered: 818.` Only growth is mentioned: a
 * mastered game no longer counts as beaten, which is not a loss. Empty if nothing grew.
 */
export function describeChanges(before: Tally, after: Tally): string {
  return WORDS.filter(([count]) => after[count] > before[count])
    .map(([count, word]) => {
      const more = formatCount(after[count] - before[count]);
      return `${more} more ${word}: ${formatCount(after[count])}.`;
    })
    .join(' ');
}
