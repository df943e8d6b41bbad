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

/** Its six sort orders, and ours: fewest hardcore unlocks left. */
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

/** Whether the list includes subsets. */
export const SUBSETS = ['with', 'without', 'only'] as const;

export type Subsets = (typeof SUBSETS)[number];

/** What a list of games shows, and its order. */
export interface Filters {
  status: Status;
  /** A console's id; null for all. */
  system: number | null;
  sort: Sort;
  subsets: Subsets;
  /** Search text for titles; empty without a search. */
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
/** Characters a path cannot hold separate words in a search, as a space does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Control characters are what is meant.
const APART = /[\s/\\%#?\x00-\x1f\x7f]+/g;

/** Normalizes a search for the URL: at most 80 characters, single spaces between words. */
export function cleanQ(raw: string): string {
  // Cut by characters: half a surrogate pair is not valid in a URL.
  const words = raw.toWellFormed().replace(APART, ' ').trim();
  return Array.from(words).slice(0, MOST_Q).join('').trim();
}

/**
 * Reads filters from query parameters. Unknown values are ignored.
 * @param read returns a parameter by name, null or undefined if it is missing
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

/** Parses a page number, from 1. Anything invalid is page 1. */
export function parsePage(raw: string | null | undefined): number {
  return raw && /^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : 1;
}

/**
 * Filters as a query string, in a fixed order and without defaults, so that equal filters have one
 * URL.
 * @returns with its question mark; empty without filters
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
