import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeGame, makeSnapshot } from '#lib/images/og/testing/makeSnapshot.ts';
import { getSystemChoices } from './createGameQuery.ts';
import { describeFilters, STATUS_GROUPS } from './filterLabels.ts';
import { cleanQ, filtersQuery, NO_FILTERS, parseFilters, STATUSES } from './filters.ts';
import { getGamePage } from './getGamePage.ts';
import { listRewrites, parseListPath } from './listPath.ts';
import { arbitraryFilters } from './testing/arbitraryFilters.ts';

/** The path that Next makes of a query by the rewrites: each one is looked at once, in order. */
function pathOf(query: URLSearchParams): string {
  let path = '/u/:username/games';
  for (const { source, destination, ...rule } of listRewrites()) {
    if (destination === '/_not-found') continue;
    const wanted = source.split('/');
    const parts = path.split('/');
    const fits = wanted.every((part, n) => part.startsWith(':') || part === parts[n]);
    if (!fits || wanted.length !== parts.length) continue;
    const named = new Map(wanted.map((part, n) => [part, parts[n] ?? '']));
    const has = rule.has ?? [];
    const matches = has.map(({ key, value }) => {
      const said = query.getAll(key).at(-1);
      return said === undefined ? null : new RegExp(`^${value}$`).exec(said);
    });
    if (matches.some((match) => match === null)) continue;
    for (const match of matches) {
      for (const [name, value] of Object.entries(match?.groups ?? {})) named.set(`:${name}`, value);
    }
    path = destination.replace(/:\w+/g, (name) => named.get(name) ?? name);
  }
  return path;
}

const partsOf = (query: string) => pathOf(new URLSearchParams(query)).split('/').slice(5);

describe('the path of a list', () => {
  it('holds the same as the query', () => {
    fc.assert(
      fc.property(arbitraryFilters, fc.integer({ min: 1, max: 9999 }), (filters, page) => {
        const parts = partsOf(filtersQuery(filters, page));
        expect(parseListPath(parts)).toEqual({ filters, page });
      }),
    );
  });

  it('is the same for queries with no effect', () => {
    const plain = pathOf(new URLSearchParams());
    for (const query of ['status=best', 'system=x&sort=DATE', 'page=0&more=1', 'q=&status=all']) {
      expect(pathOf(new URLSearchParams(query)), query).toBe(plain);
    }
  });

  it('accepts a search only if it is normalized', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const q = text.toWellFormed();
        const clean = !pathOf(new URLSearchParams({ q })).endsWith('/list/clean');
        expect(clean).toBe(cleanQ(q) === q);
      }),
    );
  });

  it.each([
    [[]],
    [['all', '0', 'unlock_date', 'with']],
    [['all', '0', 'unlock_date', 'with', '1', 'zelda']],
    [['all', '0', 'unlock_date', 'with', '1', 'q-a', 'b']],
  ])('is none: %j', (parts) => {
    expect(parseListPath(parts)).toBeNull();
  });
});

describe('findPage', () => {
  const games = Array.from({ length: 250 }, (_, id) =>
    makeGame(null, { id, consoleId: 1 + (id % 2) }),
  );
  const snapshot = makeSnapshot('Somebody', {}, { games });
  const find = (query: string, page: number) =>
    getGamePage(
      snapshot,
      parseFilters((name) => new URLSearchParams(query).get(name)),
      page,
    );

  it('returns a hundred at a time, and the first page beyond the last', () => {
    expect(find('', 3)).toMatchObject({ page: 3, pages: 3, found: 250 });
    expect(find('', 3).games.map(({ id }) => id)).toEqual(games.slice(200).map(({ id }) => id));
    expect(find('', 4)).toMatchObject({ page: 1, pages: 3 });
    expect(find('system=2', 2)).toMatchObject({ page: 2, pages: 2, found: 125 });
    expect(find('q=nothing', 1)).toMatchObject({ page: 1, pages: 1, found: 0, games: [] });
  });

  it('ignores a system the player has no game on', () => {
    expect(find('system=2', 1).filters.system).toBe(2);
    expect(find('system=3', 1)).toMatchObject({ filters: NO_FILTERS, found: 250 });
  });
});

describe('filter labels', () => {
  it('offer every status once', () => {
    expect(STATUS_GROUPS.flatMap(([, statuses]) => statuses).sort()).toEqual([...STATUSES].sort());
  });

  it('describe the active filters', () => {
    expect(describeFilters(NO_FILTERS, null)).toBe('');
    expect(describeFilters({ ...NO_FILTERS, sort: 'to_go' }, null)).toBe('');
    const filters = { status: 'eq-mastered', system: 7, subsets: 'only', q: 'zelda' } as const;
    expect(describeFilters({ ...NO_FILTERS, ...filters }, 'NES')).toBe(
      'mastered, NES, subsets only, “zelda”',
    );
  });

  it('name the systems of a player in the order of their names', () => {
    const names = [null, 'Wii', 'Game Boy', 'Wii'].map((consoleName, n) =>
      makeGame(null, { consoleId: [250, 19, 4, 19][n] ?? 0, consoleName }),
    );
    expect(getSystemChoices(names)).toEqual([
      { id: 4, name: 'Game Boy', played: 1 },
      { id: 250, name: 'System 250', played: 1 },
      { id: 19, name: 'Wii', played: 2 },
    ]);
  });
});
