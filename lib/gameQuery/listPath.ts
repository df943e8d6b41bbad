import { type Filters, parseFilters, parsePage, SORTS, STATUSES, SUBSETS } from './filters.ts';

/*
 * Lists are rendered for a path that holds all of their filters, so that they are kept like any
 * other page: `/u/{username}/list/{status}/{system}/{sort}/{subsets}/{page}`, and at its end
 * `/q-{search}` where something is searched for. It is no address: `/u/{username}/games` with its
 * query is, and `next.config.mjs` makes the path of it.
 */

/** `0` is no console's id: it stands for all of them. */
const ALL_SYSTEMS = '0';

/** The parts of the path in order: the value of the query that each takes, and what it is without. */
const PARTS = [
  { name: 'status', values: STATUSES.join('|'), none: 'all' },
  { name: 'system', values: '[1-9]\\d{0,3}', none: ALL_SYSTEMS },
  { name: 'sort', values: SORTS.join('|'), none: 'unlock_date' },
  { name: 'subsets', values: SUBSETS.join('|'), none: 'with' },
  { name: 'page', values: '[1-9]\\d{0,3}', none: '1' },
] as const;

/** A search that `cleanQ` leaves as it is. The prefix in the path makes of `..` a name. */
const CLEAN_Q =
  '(?! )(?:[^\\s/\\\\%#?\\x00-\\x1f\\x7f\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff]| (?=[^ ])){1,80}';
const GAMES = '/u/:username/games';
const LIST = '/u/:username/list';

/** A rewrite as Next takes it. */
interface Rewrite {
  source: string;
  has?: { type: 'query'; key: string; value: string }[];
  destination: string;
}

const query = (key: string, value: string) => [
  { type: 'query' as const, key, value: `(?<${key}>${value})` },
];

/**
 * Rewrites that make the path of an address, one part after the other: those before files go on
 * matching after each. A value that is not known counts as not said, and makes no page of its own.
 * A search that is not clean is answered by a redirect to the clean one.
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

/** Reads the parts of such a path, decoded; null where it is none. */
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
