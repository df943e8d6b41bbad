import type { Filters, Sort, Status, Subsets } from './filters.ts';

/** Labels of the statuses in the filter form. */
export const STATUS_LABELS: Record<Status, string> = {
  all: 'All games',
  unawarded: 'No award yet',
  'eq-beaten-softcore': 'Beaten (casual)',
  'eq-beaten-hardcore': 'Beaten',
  'eq-completed': 'Completed',
  'eq-mastered': 'Mastered',
  'any-beaten': 'Beaten, casual or hardcore',
  'gte-beaten-softcore': 'Beaten (casual) or completed',
  'gte-beaten-hardcore': 'Beaten or mastered',
  'gte-completed': 'Completed or mastered',
  awarded: 'Any award',
  'missing-unlocks': 'Below 100%',
  'eq-revised': 'Revised sets',
  'any-softcore': 'Some casual unlocks',
  'any-hardcore': 'Some hardcore unlocks',
};

/** The statuses in the groups of the filter form. */
export const STATUS_GROUPS: readonly (readonly [name: string, readonly Status[]])[] = [
  ['Games', ['all', 'awarded', 'unawarded']],
  ['Highest award', ['eq-mastered', 'eq-completed', 'eq-beaten-hardcore', 'eq-beaten-softcore']],
  ['Either award', ['gte-completed', 'gte-beaten-hardcore', 'gte-beaten-softcore', 'any-beaten']],
  ['Unlocks', ['missing-unlocks', 'eq-revised', 'any-hardcore', 'any-softcore']],
];

/** Labels of the sort orders: what each puts first, short enough for a phone. */
export const SORT_LABELS: Record<Sort, string> = {
  unlock_date: 'Newest unlock',
  '-unlock_date': 'Oldest unlock',
  pct_won: 'Most complete',
  '-pct_won': 'Least complete',
  game_title: 'Title, A to Z',
  '-game_title': 'Title, Z to A',
  to_go: 'Closest to mastery',
};

export const SUBSETS_LABELS: Record<Subsets, string> = {
  with: 'Show',
  without: 'Hide',
  only: 'Only subsets',
};

/**
 * The active filters in a few words: `mastered, NES/Famicom, “zelda”`; empty without filters.
 * @param systemName name of the selected system
 */
export function describeFilters(filters: Filters, systemName: string | null): string {
  const { status, subsets, q } = filters;
  const parts = [
    status === 'all' ? '' : STATUS_LABELS[status].replace(/^\w/, (letter) => letter.toLowerCase()),
    systemName ?? '',
    { with: '', without: 'no subsets', only: 'subsets only' }[subsets],
    q && `“${q}”`,
  ];
  return parts.filter(Boolean).join(', ');
}
