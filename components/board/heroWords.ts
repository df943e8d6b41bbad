import { formatDay, yearOf } from '../../lib/format/date.ts';
import { formatCount, formatPlural } from '../../lib/format/number.ts';
import type { Headline, Summary } from '../../lib/stats/summarize.ts';

/** The two lines beside the number: `games` and `mastered`. */
export function headlineLines({ kind, count }: Headline): [string, string] {
  const noun = count === 1 ? 'game' : 'games';
  switch (kind) {
    case 'mastered':
    case 'completed':
      return [noun, kind];
    case 'beaten-hardcore':
      return [noun, 'beaten'];
    case 'beaten-softcore':
      return [`${noun} beaten`, '(casual)'];
    case 'started':
      return count === 0 ? [noun, 'started'] : [`${noun} started,`, 'first award to come'];
  }
}

/** What the board says to who cannot see it: `817 games mastered`. */
export function headlineLabel(headline: Headline): string {
  return `${formatCount(headline.count)} ${headlineLines(headline).join(' ')}`;
}

/** Where and when, in a long form, and in a short one for the phone. */
export function placeWords({ count, systems, first, last }: Headline): [string, string] {
  if (count === 0) return ['', ''];
  const on = `On ${formatPlural(systems, 'system')}`;
  const [from, to] = [formatDay(first), formatDay(last)];
  if (!from || !to) return [`${on}.`, `${on}.`];
  const dates = from === to ? `, on ${from}` : `, from ${from} to ${to}`;
  return [`${on}${dates}.`, `${on} since ${yearOf(first)}.`];
}

/** How many achievements: `44,880 achievements, 42,153 in hardcore.` */
export function unlockWords({ achievements, hardcoreAchievements: hardcore }: Summary): string {
  const all = formatPlural(achievements, 'achievement');
  if (hardcore === 0) return `${all}.`;
  if (hardcore >= achievements) return `${all}, all in hardcore.`;
  return `${all}, ${formatCount(hardcore)} in hardcore.`;
}
