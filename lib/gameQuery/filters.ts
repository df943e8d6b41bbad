/** The fifteen statuses of RetroAchievements' own progress page, by its own keys. */
export const STATUSES = [
  'all',
  'unawarded',
  'eq-beaten-softcore',
  'eq-beaten-hardcore',
  'eq-completed',
  'eq-mastered',
  'any-beaten',
  'gte-beaten-softcore',
  'gte-beaten-hardcore',
  'gte-completed',
  'awarded',
  'missing-unlocks',
  'eq-revised',
  'any-softcore',
  'any-hardcore',
] as const;

export type Status = (typeof STATUSES)[number];

/** Its six sorts, and ours: fewest hardcore unlocks left. */
export const SORTS = [
  'unlock_date',
  '-unlock_date',
  'pct_won',
  '-pct_won',
  'game_title',
  '-game_title',
  'to_go',
] as const;

export type Sort = (typeof SORTS)[number];

/** Whether subsets stand in the list. */
export const SUBSETS = ['with', 'without', 'only'] as const;

export type Subsets = (typeof SUBSETS)[number];

/** What a list of games shows, and in which order. */
export interface Filters {
  status: Status;
  /** A console's id; null for all. */
  system: number | null;
  sort: Sort;
  subsets: Subsets;
  /** What the title is searched for; empty for nothing. */
  q: string;
}

/** Games on a full page of a list. */
export const PER_PAGE = 100;

/** Everything, newest unlock first. */
export const NO_FILTERS: Filters = {
  status: 'all',
  system: null,
  sort: 'unlock_date',
  subsets: 'with',
  q: '',
};

const MOST_Q = 80;
/** What cannot stand in a path means nothing in a search: it parts words, as a space does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Control characters are what is meant.
const APART = /[\s/\\%#?\x00-\x1f\x7f]+/g;

/** A search as addresses have it: at most 80 characters, words with one space between. */
export function cleanQ(raw: string): string {
  // Cut by characters: half of a pair of surrogates would make no address.
  const words = raw.toWellFormed().replace(APART, ' ').trim();
  return Array.from(words).slice(0, MOST_Q).join('').trim();
}

/**
 * Reads filters from the values of an address. What is not known counts as not said.
 * @param read gives a value by its name, null or undefined where there is none
 */
export function parseFilters(read: (name: string) => string | null | undefined): Filters {
  const one = <T extends string>(known: readonly T[], name: string, none: T) =>
    known.find((value) => value === read(name)) ?? none;
  const system = read('system') ?? '';
  return {
    status: one(STATUSES, 'status', NO_FILTERS.status),
    system: /^[1-9]\d{0,3}$/.test(system) ? Number(system) : null,
    sort: one(SORTS, 'sort', NO_FILTERS.sort),
    subsets: one(SUBSETS, 'subsets', NO_FILTERS.subsets),
    q: cleanQ(read('q') ?? ''),
  };
}

/** Reads the number of a page, from 1. */
export function parsePage(raw: string | null | undefined): number {
  return raw && /^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : 1;
}

/**
 * Filters as the query of an address, in one order and without what goes without saying: the same
 * filters have the same address.
 * @returns with its question mark; empty for no filters
 */
export function filtersQuery(filters: Filters, page = 1): string {
  const query = new URLSearchParams();
  for (const name of ['status', 'system', 'sort', 'subsets', 'q'] as const) {
    const value = filters[name];
    if (value !== NO_FILTERS[name]) query.set(name, String(value));
  }
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}
