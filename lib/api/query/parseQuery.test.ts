import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parseQuery.ts';
import { activityQuery, gamesQuery, progressQuery } from './queries.ts';

const progress = (query: string) => parseQuery(progressQuery, new URLSearchParams(query));
const games = (query: string) => parseQuery(gamesQuery, new URLSearchParams(query));

describe('parseQuery', () => {
  it('fills in defaults', () => {
    expect(progress('').query).toEqual({ count: 100, offset: 0 });
    expect(progress('count=&offset=%20').query).toEqual({ count: 100, offset: 0 });
    expect(games('').query).toEqual({
      status: 'all',
      sort: 'unlock_date',
      subsets: 'with',
      q: '',
      page: 1,
    });
  });

  it('reads known parameters, and the first value of a repeated one', () => {
    expect(progress('count=500&offset=3&count=7&other=1').query).toEqual({ count: 500, offset: 3 });
    expect(games('q=1942&system=7&page=2').query).toMatchObject({ q: '1942', system: 7, page: 2 });
    expect(games('sort=-pct_won&status=eq-mastered').query).toMatchObject({
      sort: '-pct_won',
      status: 'eq-mastered',
    });
  });

  it.each([
    '0',
    '501',
    '-1',
    '1.5',
    '1e2',
    '0x10',
    'ten',
    '9999999999999999',
    'NaN',
  ])('reports a count of %s', (count) => {
    expect(progress(`count=${count}`).problem).toMatchObject({
      status: 400,
      slug: 'bad-query',
      errors: [
        {
          parameter: 'count',
          detail: 'Expected a whole number from 1 to 500: how many rows to send.',
        },
      ],
    });
  });

  it('names all invalid parameters', () => {
    const { problem } = games('status=best&sort=&system=nes&page=0');
    expect(problem?.title).toBe('Invalid query: status, system, page.');
    expect(problem?.errors?.map(({ parameter }) => parameter)).toEqual([
      'status',
      'system',
      'page',
    ]);
  });

  it('measures a search in characters', () => {
    expect(games(`q=${'🎮'.repeat(80)}`).query?.q).toHaveLength(160);
    expect(games(`q=${'a'.repeat(81)}`).problem?.errors?.[0]?.parameter).toBe('q');
  });

  it('accepts only years that can have awards', () => {
    const year = (text: string) =>
      parseQuery(activityQuery(2026), new URLSearchParams({ year: text })).query?.year;
    expect(['2012', '2026', '2011', '2027', '02026'].map(year)).toEqual([
      2012,
      2026,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('returns a query or a problem for any input', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('count', 'offset', 'x'), fc.string())),
        (all) => {
          const { query, problem } = parseQuery(progressQuery, new URLSearchParams(all));
          if (problem) {
            expect(problem.errors?.length).toBeGreaterThan(0);
            return;
          }
          expect(query?.count).toBeGreaterThanOrEqual(1);
          expect(query?.count).toBeLessThanOrEqual(500);
          expect(Number.isInteger(query?.offset)).toBe(true);
        },
      ),
    );
  });
});
