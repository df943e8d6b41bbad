import { callsOf, forgetCalls } from '#e2e/lib/control.ts';
import { type Answer, get } from '#e2e/lib/get.ts';
import { readMetrics } from '#e2e/lib/readMetrics.ts';
import { expect, type Pair, startPair, stopPair, test } from '#e2e/lib/test.ts';

const LIMIT = 5;
const SUMMARY = '/api/v1/users/MaxMilyin/summary';

let asked = 0;
/** The summary at a new address, so that no cache has it. */
const newSummary = () => `${SUMMARY}?n=${asked++}`;

let pair: Pair;

test.beforeAll(async () => {
  pair = await startPair({ CLIENT_CALLS_PER_MINUTE: String(LIMIT), TRUST_PROXY: '1' });
});
test.afterAll(() => stopPair(pair));

/** Requests as a client, by the header that a trusted proxy would add. */
const ask = (client: string, path: string, init: RequestInit = {}): Promise<Answer> =>
  get(pair.site.url + path, { ...init, headers: { ...init.headers, 'x-forwarded-for': client } });

/** Uses up a client's whole quota. */
async function exhaust(client: string): Promise<void> {
  for (let index = 0; index < LIMIT; index++) {
    expect((await ask(client, newSummary())).status).toBe(200);
  }
}

test('uncached responses are counted, and say what is left', async () => {
  const client = '192.0.2.1';
  const left: unknown[] = [];
  for (let index = 0; index < LIMIT; index++) {
    const { status, headers } = await ask(client, newSummary());
    left.push([status, headers.get('ratelimit')?.replace(/t=\d+/, 't=')]);
    expect(headers.get('ratelimit-policy')).toBe(`"uncached";q=${LIMIT};w=60`);
  }
  expect(left).toEqual([4, 3, 2, 1, 0].map((r) => [200, `"uncached";r=${r};t=`]));
  const refused = await ask(client, newSummary());
  expect(refused.status).toBe(429);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(JSON.parse(refused.text)).toMatchObject({
    type: '/problems/too-many-requests',
    status: 429,
  });
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(refused.headers.get('ratelimit')).toBe(`"uncached";r=0;t=${wait}`);
  expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
  // A refresh counts too. Another client is not affected.
  const refresh = '/api/v1/users/MaxMilyin/refresh';
  expect((await ask(client, refresh, { method: 'POST' })).status).toBe(429);
  expect((await ask('192.0.2.2', newSummary())).status).toBe(200);
});

test('cached responses are never limited', async () => {
  const client = '192.0.2.3';
  const CACHED = [
    ...['/u/MaxMilyin', '/u/MaxMilyin/opengraph-image', '/u/MaxMilyin/card.png', '/'],
    ...['/u/MaxMilyin/card.svg', '/u/MaxMilyin/badge.json', '/embed/MaxMilyin', '/nowhere'],
    ...['/favicon.svg', '/robots.txt', '/healthz', '/readyz', '/u/has_underscore'],
  ];
  // Rendered for other clients, each for a different one.
  const before = new Map<string, Answer>();
  for (const [index, path] of CACHED.entries()) {
    // An image is drawn again when its last icons have arrived. Each poll is another client's.
    let poll = 0;
    const cacheControl = async () =>
      (await ask(`203.0.${index}.${poll++}`, path)).headers.get('cache-control') ?? '';
    if (/png$|image$/.test(path)) {
      await expect.poll(cacheControl, { timeout: 60_000 }).toContain('max-age=300');
    }
    await ask(`198.51.100.${index}`, path);
    before.set(path, await ask(`198.51.100.${index}`, path));
  }
  await exhaust(client);
  for (let round = 0; round < 10; round++) {
    for (const [path, { status, headers }] of before) {
      const now = await ask(client, path);
      expect([now.status, now.headers.get('etag')], path).toEqual([status, headers.get('etag')]);
      expect(now.headers.get('ratelimit'), path).toBeNull();
    }
  }
});

test('without quota a client gets no page that must be rendered, and no player is fetched', async () => {
  const client = '192.0.2.4';
  await exhaust(client);
  const { site, upstream } = pair;
  await forgetCalls(upstream.url);
  for (const path of ['/u/FirstCoin', '/u/FirstCoin/games', '/embed/FirstCoin']) {
    const page = await ask(client, path);
    expect([page.status, page.headers.get('cache-control')], path).toEqual([429, 'no-store']);
    expect(Number(page.headers.get('retry-after')), path).toBeGreaterThan(0);
    expect(page.headers.get('ratelimit'), path).toMatch(/^"uncached";r=0;t=\d+$/);
    expect(page.text, path).toContain('Too many requests');
  }
  expect((await callsOf(upstream.url)).total).toBe(0);
  const refusals = (await readMetrics(site.url)).value('longplay_fair_use_refusals_total');
  expect(refusals).toBeGreaterThan(2);
  // The refusal is not cached.
  const page = await ask('192.0.2.5', '/u/FirstCoin');
  expect([page.status, page.text.includes('Too many requests')]).toEqual([200, false]);
  // A page that fetched its player is not cached; the next one is.
  await ask('192.0.2.5', '/u/FirstCoin');
  expect((await ask(client, '/u/FirstCoin')).status, 'it is kept now').toBe(200);
});

test('image addresses still respond with an image', async () => {
  // Image proxies request for many readers, and drop or cache what is not an image.
  const client = '192.0.2.6';
  await exhaust(client);
  await forgetCalls(pair.upstream.url);
  for (const file of ['card.svg', 'card.png', 'card.svg?type=wall', 'opengraph-image']) {
    const picture = await ask(client, `/u/EveryCartEver/${file}`);
    expect([picture.status, picture.headers.get('content-type')?.slice(0, 6)], file).toEqual([
      200,
      'image/',
    ]);
    const life = /max-age=(\d+)/.exec(picture.headers.get('cache-control') ?? '')?.[1];
    expect(Number(life), file).toBeLessThanOrEqual(60);
  }
  expect((await callsOf(pair.upstream.url)).total).toBe(0);
});

test('an IPv6 network is one client, and a forged X-Forwarded-For is ignored', async () => {
  await exhaust('2001:db8:1:2::1');
  expect((await ask('2001:db8:1:2:ffff::9', newSummary())).status).toBe(429);
  expect((await ask('2001:db8:1:3::1', newSummary())).status).toBe(200);
  await exhaust('192.0.2.8');
  expect((await ask('203.0.113.1, 192.0.2.8', newSummary())).status).toBe(429);
});
