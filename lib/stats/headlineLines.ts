import { formatCount } from '#lib/format/number.ts';
import type { Headline } from './summarize.ts';

/** The two lines beside the number: `games` and `mastered`, `other` and `awards`. */
export function headlineLines({ kind, count }: Pick<Headline, 'kind' | 'count'>): [string, string] {
  const noun = count === 1 ? 'game' : 'games';
  switch (kind) {
    case 'mastered':
    case 'completed':
      return [noun, kind];
    case 'beaten-hardcore':
      return [noun, 'beaten'];
    case 'beaten-softcore':
      return [`${noun} beaten`, '(casual)'];
    case 'other':
      return ['other', count === 1 ? 'award' : 'awards'];
    case 'started':
      return count === 0 ? [noun, 'started'] : [`${noun} started,`, 'no award yet'];
  }
}

/** The board's number as text, for screen readers: `817 games mastered`. */
export function headlineLabel(headline: Headline): string {
  return `${formatCount(headline.count)} ${headlineLines(headline).join(' ')}`;
}
