import type { Award } from '#lib/domain/awardKind.ts';
import type { Filters } from '#lib/gameQuery/filters.ts';
import type { Tally } from '#lib/stats/tally.ts';

/** One counter of the tally. */
export interface TallyRow {
  count: Exclude<keyof Tally, 'subsets'>;
  label: string;
  /** The award whose mark is beside the label; undefined for all games. */
  award?: Award;
  /** Hidden at zero: casual counters (as on RetroAchievements) and unknown kinds. */
  hideAtZero?: true;
  /** Filters for the list of exactly these games; undefined if there is none. */
  shows?: Pick<Filters, 'status' | 'subsets'>;
}

const all = (status: Filters['status']) => ({ status, subsets: 'with' }) as const;

/** The counters, in display order. */
export const TALLY_ROWS: readonly TallyRow[] = [
  { count: 'played', label: 'Played', shows: all('all') },
  { count: 'mastered', label: 'Mastered', award: 'mastered', shows: all('eq-mastered') },
  {
    count: 'completed',
    label: 'Completed',
    award: 'completed',
    hideAtZero: true,
    shows: all('eq-completed'),
  },
  { count: 'beaten', label: 'Beaten', award: 'beaten-hardcore', shows: all('eq-beaten-hardcore') },
  {
    count: 'beatenCasual',
    label: 'Beaten (casual)',
    award: 'beaten-softcore',
    hideAtZero: true,
    shows: all('eq-beaten-softcore'),
  },
  // RetroAchievements has no filter for unknown kinds.
  { count: 'other', label: 'Other awards', award: 'other', hideAtZero: true },
  {
    count: 'unfinished',
    label: 'Unfinished',
    award: null,
    shows: { status: 'unawarded', subsets: 'without' },
  },
];

/** The counters to show for a tally. */
export const shownRows = (tally: Tally): TallyRow[] =>
  TALLY_ROWS.filter(({ count, hideAtZero }) => !hideAtZero || tally[count] > 0);
