import type { Award } from '../../lib/domain/awardKind.ts';
import type { Tally } from '../../lib/stats/tally.ts';

/** One counter of the tally. */
export interface TallyRow {
  count: Exclude<keyof Tally, 'subsets'>;
  label: string;
  /** Whose mark stands at the label; undefined for all games together. */
  award?: Award;
  /** Left out where it counts nothing: casual counters (as on RetroAchievements) and unknown kinds. */
  hideAtZero?: true;
}

/** The counters in the order in which they stand. */
export const TALLY_ROWS: readonly TallyRow[] = [
  { count: 'played', label: 'Played' },
  { count: 'mastered', label: 'Mastered', award: 'mastered' },
  { count: 'completed', label: 'Completed', award: 'completed', hideAtZero: true },
  { count: 'beaten', label: 'Beaten', award: 'beaten-hardcore' },
  { count: 'beatenCasual', label: 'Beaten (casual)', award: 'beaten-softcore', hideAtZero: true },
  { count: 'other', label: 'Other awards', award: 'other', hideAtZero: true },
  { count: 'unfinished', label: 'Unfinished', award: null },
];
