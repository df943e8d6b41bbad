import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { type Instances, startInstances } from '#e2e/lib/startInstances.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, test } from '#e2e/lib/test.ts';

/** One refresh of the 1,287 games: a profile and three pages of 500. */
const ONE_REFRESH = 4;

const summaryOf = (text: string) => JSON.parse(text) as { mastered: number; takenAt: string };

test.describe('two instances on one Redis', () => {
  let on: Instances;
  test.beforeAll(async () => {
    // Five minutes become 6 s, and ten minutes of freshness at least 10 s.
    on = await startInstances({ TIME_SCALE: '0.02' });
  });
  test.afterAll(() => on.stop());

  const both = () => [on.a, on.b];

  test('both share one refresh and at most two running calls, and an unknown player is unknown to both', async () => {
    const herd = Array.from({ length: 120 }, (_, index) =>
      get(`${both()[index % 2]?.url}/u/MaxMilyin`),
    );
    const statuses = (await Promise.all(herd)).map(({ status }) => status);
    // A page waits 2.3 s for the fetch, and then says "just a moment".
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (const { url } of both()) {
      await getUntil(`${url}/u/MaxMilyin`, ({ status }) => status === 200, 20_000);
    }
    const first = await callsOf(on.upstream.url);
    expect(first.total).toBe(ONE_REFRESH);
    expect(first.maxInFlight).toBeLessThanOrEqual(2);
    await get(`${on.a.url}/u/NobodyAtAll`);
    await forgetCalls(on.upstream.url);
    expect((await get(`${on.b.url}/u/NobodyAtAll`)).status).toBe(404);
    expect((await callsOf(on.upstream.url)).total).toBe(0);
  });

  test('a refresh on one is seen on the other: page, card, picture, JSON', async () => {
    const shown = async (url: string) => {
      const paths = ['/u/Rolling', '/u/Rolling/card.svg', '/u/Rolling/opengraph-image'];
      const [page, card, picture] = await Promise.all(paths.map((path) => get(url + path)));
      return [
        /data-count="mastered"[^>]*data-value="(\d+)"|data-value="(\d+)"[^>]*data-count="mastered"/
          .exec(page?.text ?? '')
          ?.slice(1)
          .join(''),
        card?.headers.get('etag'),
        picture?.headers.get('etag'),
        summaryOf((await get(`${url}/api/v1/users/Rolling/summary`)).text).mastered,
      ];
    };
    await putPlayer(on.upstream.url, { name: 'Rolling', make: { mastered: 30, unfinished: 5 } });
    const summaries = both().map(({ url }) => `${url}/api/v1/users/Rolling/summary`);
    for (const url of summaries) await getUntil(url, ({ status }) => status === 200, 20_000);
    // An image is drawn again when the last of its icons have been fetched.
    const alike = async () => {
      const [a, b] = await Promise.all(both().map(({ url }) => shown(url)));
      return JSON.stringify(a) === JSON.stringify(b);
    };
    await expect.poll(alike, { timeout: 15_000 }).toBe(true);
    const before = await shown(on.a.url);
    await putPlayer(on.upstream.url, { name: 'Rolling', make: { mastered: 31, unfinished: 5 } });
    const refreshed = async () =>
      (await fetch(`${on.a.url}/api/v1/users/Rolling/refresh`, { method: 'POST' })).status;
    await expect.poll(refreshed, { timeout: 15_000 }).toBe(202);
    const isNew = async (url: string) => (await shown(url)).map((value, i) => value !== before[i]);
    const all = [true, true, true, true];
    await expect.poll(() => isNew(on.a.url), { timeout: 15_000 }).toEqual(all);
    await expect.poll(() => isNew(on.b.url), { timeout: 5000 }).toEqual(all);
    expect(await shown(on.b.url)).toEqual(await shown(on.a.url));
  });

  test('kill -9 of the instance that fetches: the other one takes over', async () => {
    await orderFault(on.upstream.url, { path: 'CompletionProgress', mode: 'slow', ms: 1500 });
    const dying = get(`${on.a.url}/u/FixtureRows`).catch(() => null);
    await expect.poll(async () => (await callsOf(on.upstream.url)).inFlight).toBeGreaterThan(0);
    process.kill(on.a.pid, 'SIGKILL');
    await Promise.all([on.a.ended, dying]);
    await endFaults(on.upstream.url);
    const page = await getUntil(
      `${on.b.url}/u/FixtureRows`,
      ({ status }) => status === 200,
      25_000,
    );
    expect(page.status).toBe(200);
    on.a = await startSite({ ...on.env, DATA_DIR: on.a.dataDir });
    await forgetCalls(on.upstream.url);
    expect((await get(`${on.a.url}/u/FixtureRows`)).status).toBe(200);
    expect((await callsOf(on.upstream.url)).total, 'a restart reads the shared store').toBe(0);
  });

  test('Redis dies and comes back: no cached page fails, nobody calls, and new players load afterwards', async () => {
    const warm = both().flatMap(({ url }) => [`${url}/u/MaxMilyin`, `${url}/u/MaxMilyin/card.svg`]);
    await Promise.all(warm.map((url) => get(url)));
    const ask = async () => {
      const answers = await Promise.all(warm.map((url) => get(url)));
      expect(answers.map(({ status }) => status)).toEqual(warm.map(() => 200));
    };
    await on.redis.stop();
    for (let round = 0; round < 20; round++) await ask();
    await forgetCalls(on.upstream.url);
    const cold = await get(`${on.b.url}/u/FirstCoin`);
    expect((await callsOf(on.upstream.url)).total, 'calls while Redis is away').toBe(0);
    expect([cold.status, Number(cold.headers.get('retry-after')) > 0]).toEqual([503, true]);
    await on.redis.start();
    for (let round = 0; round < 10; round++) await ask();
    const came = await getUntil(`${on.b.url}/u/FirstCoin`, ({ status }) => status === 200, 20_000);
    expect(came.status).toBe(200);
    for (const { output } of both()) {
      expect(output()).toContain('redis-away');
      expect(output()).toContain('redis-back');
    }
    expect((await get(`${on.a.url}/u/FirstCoin`)).status).toBe(200);
  });

  test('every key expires', async () => {
    const look = new Redis(on.redis.url);
    try {
      // Fetching a player writes rows, a change and calls.
      await getUntil(`${on.a.url}/u/EmptySlot`, ({ status }) => status === 200, 20_000);
      const keys = await look.keys('*');
      expect(keys.length).toBeGreaterThan(4);
      for (const key of keys) expect([key, (await look.pttl(key)) > 0]).toEqual([key, true]);
    } finally {
      look.disconnect();
    }
  });
});

test('the build has the id of its sources', () => {
  const root = join(import.meta.dirname, '..', '..', '.next');
  const id = readFileSync(join(root, 'BUILD_ID'), 'utf8');
  expect(readFileSync(join(root, 'longplay-sources'), 'utf8').startsWith(id)).toBe(true);
  expect(existsSync(join(root, 'static', id))).toBe(true);
});
