import { type Filters, parseFilters, parsePage, SORTS, STATUSES, SUBSETS } from './filters.ts';

/*
 * Lists are rendered for an internal path that holds all filters, so that they are cached like any
 * other page: `/u/{username}/list/{status}/{system}/{sort}/{subsets}/{page}`, followed by
 * `/q-{search}` for a search. The public URL is `/u/{username}/games` with its query;
 * `next.config.mjs` rewrites it to the path.
 */

/** No console has id `0`; it means all of them. */
const ALL_SYSTEMS = '0';

/** The parts of the path in order: the accepted query values and the default. */
const PARTS = [
  { name: 'status', values: STATUSES.join('|'), none: 'all' },
  { name: 'system', values: '[1-9]\\d{0,3}', none: ALL_SYSTEMS },
  { name: 'sort', values: SORTS.join('|'), none: 'unlock_date' },
  { name: 'subsets', values: SUBSETS.join('|'), none: 'with' },
  { name: 'page', values: '[1-9]\\d{0,3}', none: '1' },
] as const;

/** A search that `cleanQ` leaves unchanged. The `q-` prefix keeps `..` from being a parent folder. */
const CLEAN_Q =
  '(?! )(?:[^\\s/\\\\%#?\\x00-\\x1f\\x7f\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff]| (?=[^ ])){1,80}';
const GAMES = '/u/:username/games';
const LIST = '/u/:username/list';

/** A rewrite for Next. */
interface Rewrite {
  source: string;
  has?: { type: 'query'; key: string; value: string }[];
  destination: string;
}

const query = (key: string, value: string) => [
  { type: 'query' as const, key, value: `(?<${key}>${value})` },
];

/**
 * Rewrites that build the path part by part: Next keeps matching `beforeFiles` rewrites after each
 * one. An unknown value is ignored and creates no page of its own. A search that is not normalized
 * is redirected to its normalized form.
 */
export function listRewrites(): Rewrite[] {
  const unclean = { source: GAMES, has: query('q', '[^]*'), destination: `${LIST}/clean` };
  const clean = { ...unclean, has: query('q', `|${CLEAN_Q}`), destination: `${LIST}/of` };
  const steps = PARTS.flatMap(({ name, values, none }, n) => {
    const source = [`${LIST}/of`, ...PARTS.slice(0, n).map((part) => `:${part.name}`)].join('/');
    return [
      { source, has: query(name, values), destination: `${source}/:${name}` },
      { source, destination: `${source}/${none}` },
    ];
  });
  const whole = [`${LIST}/of`, ...PARTS.map(({ name }) => `:${name}`)].join('/');
  return [
    { source: `${LIST}/:more*`, destination: '/_not-found' },
    { source: `${GAMES}/:more+`, destination: '/_not-found' },
    clean,
    unclean,
    { source: GAMES, destination: `${LIST}/of` },
    ...steps,
    { source: whole, has: query('q', CLEAN_Q), destination: `${whole}/q-:q` },
  ];
}

/** Parses the decoded parts of such a path; null if invalid. */
export function parseListPath(parts: readonly string[]): { filters: Filters; page: number } | null {
  const values = new Map(PARTS.map(({ name }, n) => [name as string, parts[n]]));
  const [q = 'q-', ...more] = parts.slice(PARTS.length);
  if (parts.length < PARTS.length || more.length > 0 || !q.startsWith('q-')) return null;
  values.set('q', q.slice(2));
  return {
    filters: parseFilters((name) => values.get(name)),
    page: parsePage(values.get('page')),
  };
}
