import { parseAtomFeed } from 'feedsmith';
import { orderFault, putPlayer } from '#e2e/lib/control.ts';
import { type Answer, get, getUntil } from '#e2e/lib/get.ts';
import { readHead } from '#e2e/lib/readHead.ts';
import { type RawRow, readRows } from '#e2e/lib/recount.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

const feedOf = (url: string, name: string) => `${url}/u/${name}/feed.xml`;
const found = ({ status }: Answer) => status === 200;

/** A feed as a reader that others wrote understands it. */
async function read(url: string, name: string) {
  const answer = await getUntil(feedOf(url, name), found, 30_000);
  expect(answer.status).toBe(200);
  return { ...answer, feed: parseAtomFeed(answer.text) };
}

const idsOf = (feed: { entries?: { id?: string }[] }) => (feed.entries ?? []).map(({ id }) => id);

/** Last awards of the raw rows, newest first. */
function lastAwards(rows: readonly RawRow[]): RawRow[] {
  return rows
    .filter((row) => row.HighestAwardKind !== null && row.HighestAwardDate !== null)
    .sort((a, b) => ((a.HighestAwardDate ?? '') < (b.HighestAwardDate ?? '') ? 1 : -1))
    .slice(0, 50);
}

test('the feed has what RFC 4287 requires, and the last 50 awards of the raw rows', async ({
  pair,
}) => {
  const { feed, headers } = await read(pair.site.url, 'MaxMilyin');
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(feed.title).toMatchObject({ value: 'MaxMilyin’s awards' });
  expect(feed.authors?.[0]).toMatchObject({ name: 'MaxMilyin', uri: /\/user\/MaxMilyin$/ });
  const links = Object.fromEntries((feed.links ?? []).map(({ rel, href }) => [rel, href]));
  expect(links.self).toMatch(/^http:\/\/.*\/u\/MaxMilyin\/feed\.xml$/);
  expect(links.alternate).toBe(links.self?.replace('/feed.xml', ''));
  const rows = lastAwards(await readRows(pair.upstream.apiUrl, 'MaxMilyin'));
  const entries = feed.entries ?? [];
  expect(entries).toHaveLength(50);
  expect(entries.map(({ updated }) => Date.parse(updated ?? ''))).toEqual(
    rows.map(({ HighestAwardDate }) => Date.parse(HighestAwardDate ?? '')),
  );
  // The newest award's date, not the time of the fetch.
  expect(feed.updated).toBe(entries[0]?.updated);
  expect(headers.get('last-modified')).toBe(new Date(entries[0]?.updated ?? '').toUTCString());
  const games = new Set(rows.map(({ GameID }) => String(GameID)));
  for (const { id, title, links: own, content } of entries) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(title?.value).toMatch(/^(?:Mastered|Completed|Beaten|Beaten \(casual\)) .+ \(.+\)$/);
    expect(games).toContain(own?.[0]?.href?.split('/game/')[1]);
    expect(content?.type).toBe('html');
    expect(content?.value).toMatch(/<img src="http:\/\/[^"]+\/Images\/\d+\.png" alt=""/);
  }
  expect(new Set(idsOf(feed)).size).toBe(50);
});

test('a second request is 304, by ETag and by date; HEAD, any case, other methods', async ({
  pair,
}) => {
  const { headers, text } = await read(pair.site.url, 'MaxMilyin');
  const url = feedOf(pair.site.url, 'MaxMilyin');
  const [etag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
  const ways: Record<string, string>[] = [
    { 'if-none-match': etag },
    { 'if-none-match': `W/${etag}`, 'if-modified-since': modified },
    { 'if-modified-since': modified },
  ];
  for (const known of ways) {
    const again = await get(url, { headers: known });
    expect([again.status, again.text], JSON.stringify(known)).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toContain('max-age=300');
  }
  const head = await get(url, { method: 'HEAD' });
  expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag]);
  expect((await get(feedOf(pair.site.url, 'mAXmilyin'))).text).toBe(text);
  expect((await get(url, { method: 'POST' })).status).toBe(405);
});

test('a player without dated awards has an empty feed', async ({ pair }) => {
  for (const name of ['FirstCoin', 'EmptySlot']) {
    const { feed } = await read(pair.site.url, name);
    expect(idsOf(feed), name).toEqual([]);
    expect(Date.parse(feed.updated ?? ''), name).toBeLessThan(Date.now());
  }
  const { feed } = await read(pair.site.url, 'FixtureRows');
  expect(feed.entries?.map(({ title }) => title?.value)).toContain(
    'Perfected Award of Another Kind (NES/Famicom)',
  );
});

test('the profile links to its feed', async ({ page, pair }) => {
  const { text } = await getUntil(`${pair.site.url}/u/MaxMilyin`, found, 30_000);
  const { links } = readHead(text);
  expect(links.filter(({ type }) => type === 'application/atom+xml')).toMatchObject([
    { rel: 'alternate', href: /\/u\/MaxMilyin\/feed\.xml$/ },
  ]);
  await page.goto(`${pair.site.url}/u/MaxMilyin`);
  await expect(page.getByRole('link', { name: /feed/i })).toHaveAttribute(
    'href',
    '/u/MaxMilyin/feed.xml',
  );
});

test('a demo player’s feed says so', async () => {
  const site = await startSite({});
  try {
    const { feed } = await read(site.url, 'HalfwayHome');
    expect(feed.title).toMatchObject({ value: 'HalfwayHome’s awards (demo)' });
    expect(feed.subtitle?.value).toMatch(/^Demo, not live data: /);
    // Icons of the demo come from the site itself.
    expect(feed.entries?.[0]?.content?.value).toContain('<img src="http');
  } finally {
    await site.stop();
  }
});

test.describe('of players who change', () => {
  let pair: Pair;
  test.beforeAll(async () => {
    // Ten minutes are 0.6 s.
    pair = await startPair({ TIME_SCALE: '0.001', OPT_OUT: 'ThreeHundredClub' });
  });
  test.afterAll(() => stopPair(pair));

  /** The feed once it differs from what it was. */
  async function readAfter(name: string, before: string | null) {
    const changed = (answer: Answer) => found(answer) && answer.headers.get('etag') !== before;
    const answer = await getUntil(feedOf(pair.site.url, name), changed, 20_000);
    return { ...answer, feed: parseAtomFeed(answer.text) };
  }

  test('a new award of any kind comes first, and no other id changes', async () => {
    const { upstream, site } = pair;
    const first = await read(site.url, 'HalfwayHome');
    const rows = await readRows(upstream.apiUrl, 'HalfwayHome');
    const open = rows.find((row) => row.HighestAwardKind === null && row.MaxPossible > 0);
    await putPlayer(upstream.url, { name: 'HalfwayHome', touch: open?.GameID });
    const second = await readAfter('HalfwayHome', first.headers.get('etag'));
    const old = idsOf(first.feed);
    const [fresh, ...others] = idsOf(second.feed);
    expect(old).not.toContain(fresh);
    expect(others.slice(0, 40)).toEqual(old.slice(0, 40));
    expect(second.feed.entries?.[0]?.links?.[0]?.href).toContain(`/game/${open?.GameID}`);
    expect(Date.parse(second.feed.updated ?? '')).toBeGreaterThan(
      Date.parse(first.feed.updated ?? ''),
    );

    const beaten = lastAwards(rows).find((row) => row.HighestAwardKind === 'beaten-hardcore');
    const entryOf = (feed: typeof first.feed) =>
      feed.entries?.find(({ links }) => links?.[0]?.href?.endsWith(`/game/${beaten?.GameID}`));
    const before = entryOf(second.feed)?.id;
    await putPlayer(upstream.url, { name: 'HalfwayHome', touch: beaten?.GameID });
    const third = await readAfter('HalfwayHome', second.headers.get('etag'));
    const [risen, ...rest] = idsOf(third.feed);
    expect(before).toMatch(/^urn:uuid:/);
    expect(idsOf(second.feed)).not.toContain(risen);
    expect(rest).not.toContain(before);
    expect(entryOf(third.feed)?.title?.value).toMatch(/^Mastered /);
    expect(rest.slice(0, 40)).toEqual(
      idsOf(second.feed)
        .filter((id) => id !== before)
        .slice(0, 40),
    );
  });

  test('a renamed player keeps every id, and the old URL works', async () => {
    const { upstream, site } = pair;
    const before = await read(site.url, 'NightTrain');
    await putPlayer(upstream.url, { name: 'NightTrain', profile: { User: 'DayTrain' } });
    // Who a player is, is read once a day, and at once with Update.
    const update = `${site.url}/api/v1/users/NightTrain/refresh`;
    const updated = async () => (await get(update, { method: 'POST' })).status;
    await expect.poll(updated, { timeout: 20_000 }).toBe(202);
    const after = await readAfter('NightTrain', before.headers.get('etag'));
    expect(after.feed.title).toMatchObject({ value: 'DayTrain’s awards' });
    expect(after.feed.id).toBe(before.feed.id);
    expect(idsOf(after.feed)).toEqual(idsOf(before.feed));
  });

  test('unknown, hidden, banned and malformed names are 404 with a problem document', async () => {
    const { url } = pair.site;
    for (const name of ['NobodyAtAll', 'ThreeHundredClub', 'BannedBuccaneer', 'a', 'a_b', '%ff']) {
      const answer = await getUntil(feedOf(url, name), ({ status }) => status !== 503, 20_000);
      expect(answer.status, name).toBe(404);
      expect(answer.headers.get('content-type'), name).toBe('application/problem+json');
    }
  });

  test('an unfinished first fetch, and a fault, are 503 with Retry-After', async () => {
    const { upstream, site } = pair;
    for (const [name, mode] of [
      ['SofaSundays', 'hang'],
      ['OffTheRecord', '500'],
    ] as const) {
      await orderFault(upstream.url, { mode, player: name });
      const answer = await get(feedOf(site.url, name));
      expect(answer.status, mode).toBe(503);
      expect(Number(answer.headers.get('retry-after')), mode).toBeGreaterThan(0);
      expect(answer.headers.get('cache-control'), mode).toBe('no-store');
      expect(answer.headers.get('content-type'), mode).toBe('application/problem+json');
    }
  });
});
