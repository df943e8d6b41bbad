import { headlineLabel } from './headlineLines.ts';
import type { Summary } from './summarize.ts';

/** A player in one line, as a heading for what is about them: `MaxMilyin: 817 games mastered`. */
export function summaryTitle(name: string, { tally, headline }: Summary): string {
  return tally.played > 0 ? `${name}: ${headlineLabel(headline)}` : name;
}
