import { formatCount, formatPlural } from '#lib/format/number.ts';
import { headlineLabel } from './headlineLines.ts';
import type { Summary } from './summarize.ts';

/** A player's numbers in one sentence, for link previews and search results. */
export function summarySentence(name: string, { tally, systems, awarded }: Summary): string {
  if (tally.played === 0) return `${name} has not played a game yet.`;
  const played = `${formatPlural(tally.played, 'game')} on ${formatPlural(systems, 'system')}`;
  if (awarded === 0) return `${name} started ${played}.`;
  const won: [number, string][] = [
    [tally.mastered, 'mastered'],
    [tally.completed, 'completed'],
    [tally.beaten, 'beaten'],
    [tally.beatenCasual, 'beaten in casual mode'],
  ];
  const parts = won
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`);
  const list = new Intl.ListFormat('en').format(parts);
  return list ? `${name} played ${played}: ${list}.` : `${name} played ${played}.`;
}

/** A player in one line, for page titles: `MaxMilyin: 817 games mastered`. */
export function summaryTitle(name: string, { tally, headline }: Summary): string {
  return tally.played > 0 ? `${name}: ${headlineLabel(headline)}` : name;
}
