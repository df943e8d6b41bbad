import { callsOf, endFaults, forgetCalls, orderFault } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/** One refresh of the 1,287 games: a profile and three pages of 500. */
const ONE_REFRESH = 4;

test('500 concurrent first requests cause one refresh, and a cached page makes no call', async () => {
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    const paths = [
      '/u/MaxMilyin',
      '/u/maxmilyin',
      '/u/MaxMilyin/games',
      '/api/v1/users/MaxMilyin/summary',
    ];
    const herd = Array.from({ length: 500 }, (_, i) => get(site.url + paths[i % paths.length]));
    const statuses = (await Promise.all(herd)).map(({ status }) => status);
    // A page waits 2.3 s for the fetch, and then says "just a moment".
    expect(statuses.filter((status) => ![200, 308, 503].includes(status))).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(100);
    expect((await get(`${site.url}/u/MaxMilyin`)).status).toBe(200);
    const first = await callsOf(upstream.url);
    expect(first.total).toBe(ONE_REFRESH);
    expect(first.maxInFlight).toBeLessThanOrEqual(2);
    await forgetCalls(upstream.url);
    for (let i = 0; i < 20; i += 1) await get(`${site.url}/u/MaxMilyin`);
    expect((await callsOf(upstream.url)).total).toBe(0);
  } finally {
    await stopPair(pair);
  }
});

test('a restart, also after SIGKILL, loses no snapshot and fetches no fresh one', async () => {
  const pair = await startPair();
  const { upstream } = pair;
  let { site } = pair;
  const env = {
    RA_API_KEY: 'k',
    RA_API_URL: upstream.apiUrl,
    RA_CALLS_PER_MINUTE: '100000',
    DATA_DIR: site.dataDir,
  };
  try {
    const before = JSON.parse((await get(`${site.url}/api/v1/users/MaxMilyin/summary`)).text);
    await get(`${site.url}/u/NobodyAtAll`);
    process.kill(site.pid, 'SIGKILL');
    await site.ended;
    site = await startSite(env);
    await forgetCalls(upstream.url);
    const after = JSON.parse((await get(`${site.url}/api/v1/users/MaxMilyin/summary`)).text);
    expect(after).toEqual(before);
    expect((await get(`${site.url}/u/NobodyAtAll`)).status).toBe(404);
    expect((await callsOf(upstream.url)).total).toBe(0);
  } finally {
    await stopPair({ site, upstream });
  }
});

test('the first page of a player with 10,000 games shows the progress of the fetch', async ({
  browser,
}) => {
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    const large = 'EveryCartEver';
    await orderFault(upstream.url, {
      path: 'CompletionProgress',
      player: large,
      mode: 'slow',
      ms: 900,
    });
    const first = await get(`${site.url}/u/${large}`);
    expect(first.status).toBe(503);
    expect(first.took).toBeLessThan(12_000);
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(first.headers.get('cache-control')).toContain('no-store');
    expect(first.text.replace(/<[^>]*>/g, '')).toMatch(/[\d,]+ of 10,432 games/);
    // It works without JavaScript: the page reloads itself.
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/u/${large}`);
    await endFaults(upstream.url);
    await expect(page.locator('[data-count=played]')).toHaveAttribute('data-value', '10432', {
      timeout: 40_000,
    });
    await context.close();
  } finally {
    await stopPair(pair);
  }
});

test('the page says when it waits for the call budget', async () => {
  const pair = await startPair({ RA_CALLS_PER_MINUTE: '4' });
  const { site, upstream } = pair;
  try {
    expect((await get(`${site.url}/u/MaxMilyin`)).status).toBe(200);
    const next = await get(`${site.url}/u/FixtureRows`);
    expect(next.status).toBe(503);
    expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await callsOf(upstream.url)).total).toBeLessThanOrEqual(4);
  } finally {
    await stopPair(pair);
  }
});
