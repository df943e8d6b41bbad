import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { type ReadMetrics, readMetrics } from '#e2e/lib/readMetrics.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';
import { demoPlayers } from '#lib/demo/players/demoPlayers.ts';

const REQUESTS = 'longplay_http_requests_total';

/** Reads until the last request is counted, which happens after its response was sent. */
async function metricsOnce(url: string, fits: (metrics: ReadMetrics) => boolean) {
  let read = await readMetrics(url);
  await expect
    .poll(async () => {
      read = await readMetrics(url);
      return fits(read);
    })
    .toBe(true);
  return read;
}

test('the metrics match the requests made', async ({ pair }) => {
  const { site, upstream } = pair;
  await putPlayer(upstream.url, { name: 'CountedOne' });
  await forgetCalls(upstream.url);
  const before = await readMetrics(site.url);

  const page = `${site.url}/u/CountedOne`;
  for (let index = 0; index < 7; index++) expect((await get(page)).status).toBe(200);
  for (let index = 0; index < 3; index++) await get(page, { method: 'HEAD' });
  for (let index = 0; index < 4; index++) await get(page, { method: 'POST' });
  for (let index = 0; index < 2; index++) await get(`${site.url}/u/NobodyCounted`);
  await get(`${site.url}/u/has_underscore`);
  await get(`${site.url}/api/v1/users/CountedOne/summary`);
  await get(`${page}/opengraph-image`);
  for (let index = 0; index < 5; index++) await get(`${site.url}/wp-login.php?name=CountedOne`);

  const since = (after: ReadMetrics, name: string, labels: Record<string, string> = {}) =>
    after.value(name, labels) - before.value(name, labels);
  const route = '/u/[username]';
  const after = await metricsOnce(
    site.url,
    (metrics) => since(metrics, REQUESTS, { route: 'other' }) === 5,
  );
  expect(since(after, REQUESTS, { route, method: 'GET', status: '200' })).toBe(7);
  expect(since(after, REQUESTS, { route, method: 'HEAD', status: '200' })).toBe(3);
  expect(since(after, REQUESTS, { route, method: 'POST', status: '405' })).toBe(4);
  expect(since(after, REQUESTS, { route, method: 'GET', status: '404' })).toBe(3);
  expect(since(after, REQUESTS, { route: '/api/v1/users/[username]/summary' })).toBe(1);
  expect(since(after, REQUESTS, { route: '/u/[username]/opengraph-image' })).toBe(1);
  expect(timed(after, route) - timed(before, route), 'all of them timed').toBe(17);

  // Two new names, each loaded a second time for its link preview.
  expect(since(after, 'longplay_snapshot_loads_total', { result: 'miss' })).toBe(2);
  expect(since(after, 'longplay_snapshot_loads_total', { result: 'hit' })).toBeGreaterThan(1);
  const { total } = await callsOf(upstream.url);
  expect(total).toBeGreaterThan(1);
  expect(since(after, 'longplay_upstream_calls_total')).toBe(total);
  expect(since(after, 'longplay_upstream_calls_total', { outcome: 'absent' })).toBe(1);
  expect(after.value('longplay_upstream_budget_left')).toBe(
    before.value('longplay_upstream_budget_left') - total,
  );
  expect(since(after, 'longplay_store_players')).toBe(1);
  expect(since(after, 'longplay_store_unknown_names')).toBe(1);
  for (const name of ['longplay_store_bytes', 'longplay_page_cache_bytes']) {
    expect(after.value(name), name).toBeGreaterThan(1000);
  }
  expect(after.value('longplay_store_reachable')).toBe(1);
  expect(after.value('longplay_upstream_breaker_open')).toBe(0);
  for (const name of [
    'longplay_drawings_waiting',
    'longplay_http_request_duration_seconds',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ]) {
    expect(after.names).toContain(name);
  }
  const players = [...demoPlayers.map(({ name }) => name), 'CountedOne', 'NobodyCounted'];
  for (const name of players) expect(after.text.toLowerCase()).not.toContain(name.toLowerCase());
});

/** How many requests of a route the histogram has counted. */
function timed({ text }: ReadMetrics, route: string): number {
  const name = 'longplay_http_request_duration_seconds_count';
  const line = text.split('\n').find((one) => one.startsWith(`${name}{route="${route}"}`));
  return Number(line?.split(' ').at(-1) ?? 0);
}

test('the metrics are for this machine only, unless a token is set', async ({ pair }) => {
  const metrics = `${pair.site.url}/metrics`;
  expect((await get(metrics)).headers.get('cache-control')).toBe('no-store');
  expect((await get(metrics, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(404);
  const site = await startSite({ METRICS_TOKEN: 'open-sesame' });
  try {
    const refused = await get(`${site.url}/metrics`);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const headers = { authorization: 'Bearer open-sesame', 'x-forwarded-for': '192.0.2.7' };
    expect((await get(`${site.url}/metrics`, { headers })).status).toBe(200);
  } finally {
    await site.stop();
  }
});

test('alive and ready while the upstream fails, and the metrics show the open breaker', async () => {
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    await orderFault(upstream.url, { mode: '500' });
    for (let index = 0; index < 6; index++) await get(`${site.url}/u/Broken${index}`);
    const after = await readMetrics(site.url);
    expect(after.value('longplay_upstream_breaker_open')).toBe(1);
    const { total } = await callsOf(upstream.url);
    const failed = { outcome: 'unavailable' };
    expect(after.value('longplay_upstream_calls_total', failed)).toBe(total);
    expect(after.value('longplay_snapshot_loads_total', { result: 'error' })).toBeGreaterThan(5);
    for (const path of ['/healthz', '/readyz']) {
      const answer = await get(site.url + path);
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([200, 'no-store']);
    }
  } finally {
    await endFaults(upstream.url);
    await stopPair(pair);
  }
});

test('without its store the site is not ready, but alive and serving', async () => {
  const site = await startSite({ DATA_DIR: '/dev/null/nowhere' });
  try {
    expect((await get(`${site.url}/readyz`)).status).toBe(503);
    for (const path of ['/healthz', '/u/MaxMilyin']) {
      expect((await get(site.url + path)).status, path).toBe(200);
    }
    expect((await readMetrics(site.url)).value('longplay_store_reachable')).toBe(0);
  } finally {
    await site.stop();
  }
});
