import { request } from 'node:http';
import fc from 'fast-check';
import { orderFault } from '#e2e/lib/control.ts';
import { type Answer, get, getUntil } from '#e2e/lib/get.ts';
import { readOpenApi } from '#e2e/lib/openApi.ts';
import { rawStatus } from '#e2e/lib/rawStatus.ts';
import { type RawRow, readRows, recount, recountMore } from '#e2e/lib/recount.ts';
import { isRawSubset, RAW_STATUSES, rawSearch, sortRaw } from '#e2e/lib/recountGames.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

const users = (name: string, below: string) => `/api/v1/users/${name}/${below}`;
const read = async (url: string) => JSON.parse((await get(url)).text);
const PLAYERS = ['MaxMilyin', 'EveryCartEver', 'FixtureRows', 'MovingGoalposts', 'FirstCoin'];
const READ = ['summary', 'completion-progress', 'games', 'activity'];
const PHP = '/API/API_GetUserCompletionProgress.php';

/** Every API address, for one player. */
const addressesOf = (name: string) => [
  ...READ.map((below) => users(name, below)),
  users(name, 'completion-progress?count=500&offset=3'),
  users(name, 'completion-progress?count=0&offset=-1'),
  users(name, 'games?status=eq-mastered&sort=to_go&subsets=without&system=7&q=the&page=2'),
  users(name, 'games?status=best'),
  users(name, 'activity?year=2024'),
  users(name, 'activity?year=1999'),
  `${PHP}?u=${name}`,
  `${PHP}?u=${name}&c=501&o=x`,
  PHP,
  `/u/${name}/badge.json?metric=mastered`,
  `/u/${name}/card.svg?type=mini`,
  `/u/${name}/card.png`,
  `/u/${name}/card.txt`,
  `/u/${name}/feed.xml`,
];
const OEMBED = ['', '&format=xml', '&format=yaml', '&maxwidth=none'];

test('every response matches the document', async ({ pair }) => {
  const { url } = pair.site;
  const api = await readOpenApi(url);
  const seen = new Set<string>();
  const check = async (path: string, init: RequestInit = {}) => {
    const answer = await get(url + path, init);
    api.check(init.method ?? 'GET', path, answer);
    seen.add(path.split('?', 1)[0]?.replace(/(users|u)\/\w+/, '$1/{username}') ?? '');
    return answer;
  };
  for (const name of [...PLAYERS, 'EmptySlot', 'BannedBuccaneer', 'NobodyAtAll']) {
    // The first images may be late, and are complete when requested again.
    const drawn = (answer: Answer) =>
      /max-age=(300|60)\b/.test(answer.headers.get('cache-control') ?? '');
    await getUntil(`${url}/u/${name}/card.png`, drawn, 20_000);
    for (const path of addressesOf(name)) {
      const { status, headers } = await check(path);
      await check(path, { method: 'HEAD' });
      if (status !== 200) continue;
      const again = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
      expect((await check(path, again)).status, path).toBe(304);
    }
    for (const more of OEMBED) {
      await check(`/api/oembed?url=${encodeURIComponent(`${url}/u/${name}`)}${more}`);
    }
  }
  await check('/api/oembed');
  await check('/api/openapi.json');
  for (const status of [202, 429]) {
    const path = users('ThreeHundredClub', 'refresh');
    expect((await check(path, { method: 'POST' })).status).toBe(status);
  }
  await check(users('NobodyAtAll', 'refresh'), { method: 'POST' });
  expect(Object.keys(api.document.paths).filter((path) => !seen.has(path))).toEqual([]);
});

test('every response matches the document while RetroAchievements is down or slow', async () => {
  const down = await startPair();
  const poor = await startPair({ RA_CALLS_PER_MINUTE: '1' });
  try {
    await orderFault(down.upstream.url, { mode: '503html' });
    const api = await readOpenApi(down.site.url);
    for (const { site } of [down, poor]) {
      for (const path of addressesOf('MaxMilyin'))
        api.check('GET', path, await get(site.url + path));
      const url = encodeURIComponent(`http://${new URL(site.url).host}/u/MaxMilyin`);
      api.check('GET', '/api/oembed', await get(`${site.url}/api/oembed?url=${url}`));
    }
  } finally {
    await stopPair(down);
    await stopPair(poor);
  }
});

test('the summary has the numbers of the raw rows', async ({ pair }) => {
  for (const name of PLAYERS) {
    const rows = await readRows(pair.upstream.apiUrl, name);
    const summary = await read(pair.site.url + users(name, 'summary'));
    expect(summary, name).toMatchObject({
      ...recount(rows),
      ...recountMore(rows),
      total: rows.length,
      username: name,
      stale: false,
      complete: true,
    });
    expect(Date.now() - Date.parse(summary.takenAt)).toBeLessThan(3_600_000);
    for (const { id, ...tally } of summary.bySystem) {
      const own = rows.filter(({ ConsoleID }) => ConsoleID === id);
      expect(tally, `${name}, system ${id}`).toMatchObject(recount(own));
    }
    expect(summary.bySystem).toHaveLength(summary.systems);
    for (const { kind, n, date, gameId } of summary.milestones) {
      const won = rows
        .filter((row) => kindOf(row) === kind && row.HighestAwardDate !== null)
        .map((row) => row.HighestAwardDate ?? '')
        .sort();
      expect(date, `${name}: ${kind} ${n}`).toBe(won[n - 1]);
      expect(rows.some((row) => row.GameID === gameId && row.HighestAwardDate === date)).toBe(true);
    }
  }
});

const kindOf = ({ HighestAwardKind: kind }: RawRow) =>
  kind === 'beaten-casual' ? 'beaten-softcore' : kind;

test('games are filtered, searched, sorted and paged like their page', async ({ pair }) => {
  const lists = [
    { status: 'all', sort: 'game_title' },
    { status: 'eq-revised', sort: '-pct_won' },
    { status: 'gte-beaten-hardcore', sort: 'pct_won', subsets: 'without' },
    { status: 'unawarded', sort: 'to_go', q: 'the' },
    { status: 'any-softcore', sort: '-unlock_date', system: '7' },
  ];
  for (const name of ['MaxMilyin', 'FixtureRows']) {
    const rows = await readRows(pair.upstream.apiUrl, name);
    for (const { status, sort, subsets, q = '', system } of lists) {
      const expected = sortRaw(rows, sort)
        .filter(RAW_STATUSES[status] ?? (() => false))
        .filter((row) => subsets !== 'without' || !isRawSubset(row))
        .filter((row) => system === undefined || row.ConsoleID === Number(system))
        .filter(rawSearch(q))
        .map(({ GameID }) => GameID);
      const query = new URLSearchParams({ status, sort, q });
      if (subsets) query.set('subsets', subsets);
      if (system) query.set('system', system);
      const found: number[] = [];
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        query.set('page', String(page));
        const answer = await read(`${pair.site.url}${users(name, 'games')}?${query}`);
        expect(answer).toMatchObject({ total: expected.length, played: rows.length, page });
        found.push(...answer.results.map(({ gameId }: { gameId: number }) => gameId));
        pages = answer.pages;
      }
      expect(found, `${name}: ${query}`).toEqual(expected);
    }
    const beyond = await read(`${pair.site.url}${users(name, 'games?page=9999')}`);
    expect(beyond.results).toEqual([]);
  }
});

test('the activity is that of the raw rows, for one year and for all', async ({ pair }) => {
  for (const name of ['MaxMilyin', 'FixtureRows', 'EmptySlot']) {
    const rows = await readRows(pair.upstream.apiUrl, name);
    const awarded = rows.filter(({ HighestAwardKind }) => HighestAwardKind);
    const all = await read(pair.site.url + users(name, 'activity'));
    const dated = awarded.filter(({ HighestAwardDate }) => HighestAwardDate);
    expect([all.year, all.awards, all.undated], name).toEqual([
      null,
      dated.length,
      awarded.length - dated.length,
    ]);
    const perDay = Object.groupBy(dated, ({ HighestAwardDate }) =>
      `${HighestAwardDate}`.slice(0, 10),
    );
    expect(
      all.days.map(({ day, awards }: { day: string; awards: number }) => [day, awards]),
    ).toEqual(
      Object.entries(perDay)
        .map(([day, of]) => [day, of?.length])
        .sort(),
    );
    for (const { year, awards, mastered } of all.years) {
      const of = dated.filter(({ HighestAwardDate }) => HighestAwardDate?.startsWith(String(year)));
      expect(awards).toBe(of.length);
      expect(mastered).toBe(of.filter((row) => row.HighestAwardKind === 'mastered').length);
      const one = await read(pair.site.url + users(name, `activity?year=${year}`));
      expect([one.year, one.awards, one.undated]).toEqual([year, awards, 0]);
    }
  }
  const next = new Date().getUTCFullYear() + 1;
  const future = await get(pair.site.url + users('MaxMilyin', `activity?year=${next}`));
  expect([future.status, JSON.parse(future.text).errors[0].parameter]).toEqual([400, 'year']);
});

/** Requests without `fetch`, which would decompress the response and drop the header. */
function packed(url: string): Promise<{ encoding: string; bytes: number; length: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => {
        const { 'content-encoding': encoding = '', 'content-length': length = '' } = answer.headers;
        resolve({ encoding, bytes, length });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('responses are compressed if that helps', async ({ pair }) => {
  const { url } = pair.site;
  for (const path of [
    users('MaxMilyin', 'completion-progress?count=500'),
    `${PHP}?u=MaxMilyin&c=500`,
    '/api/openapi.json',
    '/u/MaxMilyin/card.svg',
  ]) {
    const { text } = await get(url + path);
    const { encoding, bytes } = await packed(url + path);
    expect(encoding, path).toBe('gzip');
    expect(bytes * 3, path).toBeLessThan(Buffer.byteLength(text));
  }
  const small = await packed(`${url}/u/MaxMilyin/badge.json`);
  expect(small.encoding).toBe('');
  expect(small.length).toBe(String(small.bytes));
});

test('any site may call the API with any header; other methods are told which are allowed', async ({
  page,
  pair,
}) => {
  const { url } = pair.site;
  const path = users('MaxMilyin', 'summary');
  const preflight = await get(url + path, { method: 'OPTIONS' });
  expect([preflight.status, preflight.text]).toEqual([204, '']);
  expect(preflight.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    for (const address of [path, PHP]) {
      const refused = await get(url + address, { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(JSON.parse(refused.text).type).toBe('/problems/no-such-method');
    }
  }
  // From a page of another origin, with a header that needs a preflight.
  await page.goto(`${pair.upstream.url}/a-page-of-its-own`);
  const told = await page.evaluate(async (address) => {
    const first = await fetch(address);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': etag }, cache: 'no-store' });
    const nobody = await fetch(address.replace('MaxMilyin', 'NobodyAtAll'));
    return [(await first.json()).mastered, etag.length, again.status, nobody.status];
  }, url + path);
  expect(told).toEqual([817, 24, 304, 404]);
});

test('a problem’s type links to its description', async ({ pair }) => {
  const { url } = pair.site;
  const { components } = (await readOpenApi(url)).document;
  const { Problem } = components.schemas as Record<
    string,
    { properties: { type: { enum: string[] } } }
  >;
  const types = Problem?.properties.type.enum ?? [];
  expect(types.length).toBeGreaterThan(10);
  const docs = await get(`${url}/docs`);
  for (const type of types) {
    const answer = await get(url + type);
    const slug = type.split('/').at(-1);
    expect([answer.status, answer.headers.get('location')], type).toEqual([307, `/docs#${slug}`]);
    expect(docs.text, type).toContain(`id="${slug}"`);
  }
  expect((await get(`${url}/problems/made-up`)).status).toBe(404);
});

test('no query causes an error', async ({ pair }) => {
  const { url } = pair.site;
  const paths = [
    ...READ.map((below) => users('MaxMilyin', below)),
    PHP,
    '/api/oembed',
    '/api/openapi.json',
    '/u/MaxMilyin/badge.json',
  ];
  const names = ['count', 'offset', 'status', 'system', 'sort', 'subsets', 'q', 'page', 'year'];
  const name = fc.oneof(fc.constantFrom(...names, 'u', 'c', 'o', 'url', 'metric'), fc.string());
  const piece = fc.oneof(
    fc.constantFrom('%', '%00', '%FF', '%C3', '[]', '=', '&', '#', '+', '%F0%9F%8E%AE', '\\', "'"),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
    fc.integer().map(String),
  );
  const value = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.array(fc.tuple(name.map(encodeURIComponent), value), { maxLength: 4 }),
      async (path, pairs) => {
        const query = pairs.map(([one, text]) => `${one}=${text}`).join('&');
        const status = await rawStatus(url, `${path}?${query.replaceAll('#', '%23')}`);
        expect([200, 400, 404, 422, 501], `${path}?${query}`).toContain(status);
      },
    ),
    { numRuns: 400 },
  );
});

test('a response from an old copy says so', async () => {
  const pair = await startPair({ TIME_SCALE: '0.001' });
  try {
    const url = pair.site.url + users('MaxMilyin', 'summary');
    expect(await read(url)).toMatchObject({ stale: false });
    await orderFault(pair.upstream.url, { mode: '500' });
    let last: Answer = await get(url);
    await expect
      .poll(async () => {
        last = await get(url);
        return JSON.parse(last.text).stale;
      })
      .toBe(true);
    const games = await read(pair.site.url + users('MaxMilyin', 'games'));
    expect([games.stale, games.takenAt]).toEqual([true, JSON.parse(last.text).takenAt]);
  } finally {
    await stopPair(pair);
  }
});
