import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { get, getUntil } from '#e2e/lib/get.ts';
import { makeSearches } from '#e2e/lib/makeSearches.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { readHead } from '#e2e/lib/readHead.ts';
import { parseList, readList } from '#e2e/lib/readList.ts';
import { countersOf, type RawRow, readRows } from '#e2e/lib/recount.ts';
import {
  countersOfSystem,
  isRawSubset,
  RAW_SORTS,
  RAW_STATUSES,
  rawSearch,
  sortRaw,
} from '#e2e/lib/recountGames.ts';
import { ROOT } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

/** Recorded answers of the real endpoint; they are not part of the project. */
const CAPTURES = process.env.CAPTURES ?? join(ROOT, '../shared/data');

const idsOf = (rows: readonly RawRow[]) => rows.map(({ GameID }) => GameID);
const address = (name: string, query: Record<string, string> = {}) =>
  `/u/${name}/games?${new URLSearchParams(query)}`;

/** The canonical address of a page, without the site. */
function canonicalOf(html: string): string {
  const { href = '' } = readHead(html).links.find(({ rel }) => rel === 'canonical') ?? {};
  const { pathname, search } = new URL(href);
  return pathname + search;
}

/** Waits for a player to be there, and reads their raw rows. */
async function arrive({ site, upstream }: Pair, name: string): Promise<RawRow[]> {
  await getUntil(`${site.url}/u/${name}`, ({ status }) => status !== 503, 30_000);
  return readRows(upstream.apiUrl, name);
}

interface Scope {
  statuses: readonly string[];
  systems: number;
  searches: number;
}

/** Holds the server's lists of a player against the recount. */
async function compareLists(pair: Pair, name: string, scope: Scope): Promise<void> {
  const rows = await arrive(pair, name);
  const compare = async (query: Record<string, string>, expected: readonly RawRow[]) => {
    const list = await readList(pair.site.url + address(name, query));
    expect([list.status, list.found], JSON.stringify(query)).toEqual([200, expected.length]);
    expect(list.ids, JSON.stringify(query)).toEqual(idsOf(expected.slice(0, 100)));
    return list;
  };
  for (const sort of Object.keys(RAW_SORTS)) {
    const sorted = sortRaw(rows, sort);
    for (const status of scope.statuses) {
      await compare({ status, sort }, sorted.filter(RAW_STATUSES[status] ?? (() => false)));
    }
    await compare({ sort, subsets: 'only' }, sorted.filter(isRawSubset));
  }
  for (const system of [...new Set(rows.map((row) => row.ConsoleID))].slice(0, scope.systems)) {
    const ours = rows.filter((row) => row.ConsoleID === system);
    const list = await compare({ system: String(system) }, ours);
    expect(list.played).toBe(ours.length);
    expect(countersOf(list.html), `system ${system}`).toEqual(countersOfSystem(rows, system));
  }
  for (const q of makeSearches(name, rows, scope.searches)) {
    await compare({ q }, rows.filter(rawSearch(q)));
  }
}

test('every list from the server matches the raw rows', async ({ pair }) => {
  const statuses = Object.keys(RAW_STATUSES);
  await compareLists(pair, 'MaxMilyin', { statuses, systems: 60, searches: 60 });
  await compareLists(pair, 'FixtureRows', { statuses, systems: 9, searches: 20 });
  // Each list of the large ones is compared beside the code (`lib/gameQuery/recount.test.ts`).
  const few = { statuses: ['all', 'gte-beaten-hardcore'], systems: 4, searches: 10 };
  await compareLists(pair, 'EveryCartEver', few);
});

test('lists of recorded players match their raw rows', async () => {
  test.skip(!existsSync(CAPTURES), `not run: there are no captures in ${CAPTURES}`);
  const pair = await startPair({}, { data: CAPTURES });
  try {
    const few = { statuses: ['all', 'missing-unlocks'], systems: 3, searches: 10 };
    for (const name of ['SamplePlayer', 'MaxMilyin', 'Completionist10k', 'NewPlayer']) {
      await compareLists(pair, name, few);
    }
  } finally {
    await stopPair(pair);
  }
});

test('a search has one URL', async ({ pair }) => {
  const { url } = pair.site;
  for (const name of ['MaxMilyin', 'EveryCartEver']) {
    await arrive(pair, name);
    const games = `/u/${name}/games`;
    const kept = ['..', '.', 'é🍂ガ', '"<>\'|^`{}[]:@;,&=+~$!*().', '🍂'.repeat(80), '\u202e'];
    for (const q of kept) {
      const answer = await get(url + address(name, { q }));
      expect([answer.status, answer.headers.get('location')], q).toEqual([200, null]);
      expect(canonicalOf(answer.text), q).toBe(`${games}?${new URLSearchParams({ q })}`);
    }
    for (const [raw, clean] of [
      ['%', ''],
      ['%2e%2e%2f', '?q=..'],
      ['a%2Fb', '?q=a+b'],
      ['a%00b', '?q=a+b'],
      ['%20a', '?q=a'],
      ['a++b%3F', '?q=a+b'],
      [`${'x'.repeat(80)}yz`, `?q=${'x'.repeat(80)}`],
    ]) {
      const answer = await get(`${url}${games}?q=${raw}`);
      expect([answer.status, answer.headers.get('location')], raw).toEqual([307, games + clean]);
    }
    for (const raw of ['%ff', '%c3', '%', '%zz', '%ed%a0%80']) {
      expect([200, 307], raw).toContain(await rawStatus(url, `${games}?q=${raw}&status=${raw}`));
    }
  }
});

test('an unknown value creates no page of its own', async ({ pair }) => {
  const { url } = pair.site;
  await arrive(pair, 'HalfwayHome');
  const games = `${url}/u/HalfwayHome/games`;
  expect((await get(games)).headers.get('x-nextjs-cache')).toBe('MISS');
  for (const query of ['status=best', 'sort=DATE&page=0', 'subsets=&q=&system=', 'more=1&page=x']) {
    expect((await get(`${games}?${query}`)).headers.get('x-nextjs-cache'), query).toBe('HIT');
  }
  // A page that is not there, and a system that the player has no game of, lead to what there is.
  for (const [query, to] of [
    ['page=9', ''],
    ['system=250&sort=to_go', '?sort=to_go'],
    ['status=eq-mastered&page=7', '?status=eq-mastered'],
  ]) {
    const answer = await get(`${games}?${query}`);
    const where = [answer.status, answer.headers.get('location')];
    expect(where, query).toEqual([307, `/u/HalfwayHome/games${to}`]);
  }
  expect((await get(`${url}/u/HalfwayHome/list/of/all/0/to_go/with/1`)).status).toBe(404);
});

test('only the unfiltered list is indexed, and each list has one canonical URL', async ({
  pair,
}) => {
  const { url } = pair.site;
  await arrive(pair, 'MaxMilyin');
  for (const [query, canonical, indexed] of [
    ['', '/games', true],
    ['?page=2&status=all', '/games?page=2', true],
    ['?sort=to_go', '/games?sort=to_go', false],
    ['?q=zelda&system=7&status=eq-mastered', '/games?status=eq-mastered&system=7&q=zelda', false],
  ] as const) {
    const { text } = await get(`${url}/u/MaxMilyin/games${query}`);
    expect(canonicalOf(text)).toBe(`/u/MaxMilyin${canonical}`);
    const robots = readHead(text).meta.get('robots') ?? [];
    expect(robots, query).toEqual(indexed ? [] : ['noindex, follow']);
  }
});

test('linked numbers of a profile lead to exactly that many games', async ({ pair, page }) => {
  for (const name of ['MaxMilyin', 'FixtureRows', 'SofaSundays']) {
    await arrive(pair, name);
    await page.goto(`${pair.site.url}/u/${name}`);
    const counts = await page
      .locator('dd[data-count]:has(a)')
      .evaluateAll((all) =>
        all.map((dd): [string, number] => [
          dd.querySelector('a')?.getAttribute('href') ?? '',
          Number(dd.getAttribute('data-value')),
        ]),
      );
    expect(counts.length, name).toBeGreaterThan(2);
    const systems = await page
      .locator('table[aria-labelledby=systems] tr:has(a)')
      .evaluateAll((all) =>
        all.map((tr): [string, number] => [
          tr.querySelector('a')?.getAttribute('href') ?? '',
          Number(/of ([\d,]+)$/.exec(tr.textContent ?? '')?.[1]?.replace(',', '')),
        ]),
      );
    expect(systems.length, name).toBeGreaterThan(0);
    for (const [href, count] of [...counts, ...systems]) {
      const { status, found } = await readList(pair.site.url + href);
      expect([status, found], href).toEqual([200, count]);
    }
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form sets every filter, and links lead on and back', async ({ page, pair }) => {
    const rows = await arrive(pair, 'MaxMilyin');
    await page.goto(`${pair.site.url}/u/MaxMilyin/games`);
    const shown = async () => parseList(200, await page.content());
    const system = rows.find(({ HighestAwardKind }) => HighestAwardKind === 'mastered')?.ConsoleID;
    await page.getByLabel('Search').fill('the  %');
    await page.getByLabel('Award').selectOption({ label: 'Beaten or mastered' });
    await page.getByLabel('System').selectOption(String(system));
    await page.getByLabel('Sort by').selectOption({ label: 'Title, Z to A' });
    await page.getByLabel('Subsets').selectOption({ label: 'Hide' });
    await page.getByRole('button', { name: 'Apply' }).click();
    const expected = sortRaw(rows, '-game_title')
      .filter(RAW_STATUSES['gte-beaten-hardcore'] ?? (() => false))
      .filter((row) => row.ConsoleID === system && !isRawSubset(row))
      .filter(rawSearch('the'));
    expect((await shown()).ids).toEqual(idsOf(expected));
    await expect(page.getByLabel('Search')).toHaveValue('the');
    await expect(page.getByLabel('System')).toHaveValue(String(system));
    await page.getByLabel('Search').fill('nothing of that name');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('link', { name: 'Reset filters' }).click();
    await page.waitForURL(/\/games$/);
    expect((await shown()).found).toBe(1287);
    await page.getByRole('link', { name: /^Unfinished/ }).click();
    await page.waitForURL(/unawarded/);
    expect((await shown()).found).toBe(237);
    await page.getByLabel('Sort by').selectOption({ label: 'Title, A to Z' });
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('link', { name: 'T', exact: true }).click();
    await page.waitForURL(/#letter-T$/);
    await expect(page.locator('#letter-T')).toBeInViewport();
    await expect(page.locator('#letter-T')).toContainText(/^T|The T/);
  });
});

test('the file of all games is requested once, and changes with the snapshot', async () => {
  const pair = await startPair({ TIME_SCALE: '0.01' });
  const { site, upstream } = pair;
  try {
    await arrive(pair, 'MaxMilyin');
    const file = `${site.url}/u/maxmilyin/games.json`;
    const first = await get(file);
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(first.headers.get('x-robots-tag')).toBe('noindex');
    const again = await get(file, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get(file, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
    await fetch(`${upstream.url}/_control/players`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'MaxMilyin', touch: 212_121 }),
    });
    await expect(async () => {
      await fetch(`${site.url}/api/v1/users/MaxMilyin/refresh`, { method: 'POST' });
      const changed = await get(file, { headers: { 'if-none-match': etag } });
      expect([changed.status, changed.text.includes('212121')]).toEqual([200, true]);
      // The list on the page is of the same snapshot.
      expect((await readList(`${site.url}/u/MaxMilyin/games`)).ids[0]).toBe(212_121);
    }).toPass({ timeout: 25_000 });
    for (const name of ['NobodyAtAll', 'BannedBuccaneer']) {
      expect((await get(`${site.url}/u/${name}/games.json`)).status, name).toBe(404);
    }
  } finally {
    await stopPair(pair);
  }
});
