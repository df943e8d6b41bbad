import { once } from 'node:events';
import { createServer } from 'node:http';
import { callsOf, endFaults, forgetCalls, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get, getUntil } from '#e2e/lib/get.ts';
import { readMetrics } from '#e2e/lib/readMetrics.ts';
import { startInstances } from '#e2e/lib/startInstances.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { expect, startPair, stopPair, test } from '#e2e/lib/test.ts';

/*
 * The award feed: an award anywhere on RetroAchievements is on the player's pages soon.
 */

const PLAYERS = Array.from({ length: 20 }, (_, n) => `Awarded${n}`);
/** Read every 2 s. */
const FEED = { AWARD_FEED_SECONDS: '2' };
const READ_AT = 'longplay_award_feed_read_timestamp_seconds';

/** Puts a player with 30 mastered games into the upstream. */
const put = (url: string, name: string) =>
  putPlayer(url, { name, make: { mastered: 30, unfinished: 5 } });

/** Has a player master one game more. */
const earn = (url: string, name: string, game = 4711) => putPlayer(url, { name, touch: game });

const summaryOf = (site: string, name: string) => `${site}/api/v1/users/${name}/summary`;
const hasMastered = (count: number) => (answer: { status: number; text: string }) =>
  answer.status === 200 && JSON.parse(answer.text).mastered === count;

/** Waits until the feed was read, so that what comes now is new. */
const feedIsRead = (url: string, since = 0) =>
  expect
    .poll(async () => (await readMetrics(url)).value(READ_AT), { timeout: 20_000 })
    .toBeGreaterThan(since);

test('an award is on the page within 4 s, of players on disk and not in memory', async () => {
  test.setTimeout(180_000);
  const pair = await startPair(FEED);
  const { upstream } = pair;
  let { site } = pair;
  try {
    for (const name of PLAYERS) {
      await put(upstream.url, name);
      await getUntil(summaryOf(site.url, name), ({ status }) => status === 200, 20_000);
    }
    const { dataDir } = site;
    const restarted = await startSite({
      ...{ RA_API_KEY: 'a-key-for-tests', RA_API_URL: upstream.apiUrl, DATA_DIR: dataDir },
      ...{ RA_MEDIA_URL: upstream.url, RA_CALLS_PER_MINUTE: '100000', ...FEED },
    });
    await site.stop('SIGKILL');
    site = restarted;
    await feedIsRead(site.url);
    await forgetCalls(upstream.url);
    const watch = async (name: string) => {
      const from = performance.now();
      await earn(upstream.url, name);
      await getUntil(summaryOf(site.url, name), hasMastered(31), 8_000);
      const took = performance.now() - from;
      const page = await get(`${site.url}/u/${name}`);
      expect(page.text, name).toContain('data-value="31"');
      return took;
    };
    const took: number[] = [];
    while (took.length < PLAYERS.length) {
      const five = PLAYERS.slice(took.length, took.length + 5);
      took.push(...(await Promise.all(five.map(watch))));
    }
    took.sort((a, b) => a - b);
    expect(took[Math.floor(took.length * 0.95) - 1], `ms: ${took}`).toBeLessThan(4_000);
    const { calls } = await callsOf(upstream.url);
    const lists = calls.filter(({ path }) => path.includes('CompletionProgress'));
    expect(lists.length, 'one call each').toBe(PLAYERS.length);
    expect(calls.filter(({ path }) => /Summary|Profile/.test(path))).toEqual([]);
  } finally {
    await stopPair({ site, upstream });
  }
});

test('of two instances one reads the feed, and the other after its end', async () => {
  test.setTimeout(180_000);
  const on = await startInstances(FEED);
  try {
    await put(on.upstream.url, 'Shared');
    for (const { url } of [on.a, on.b]) {
      await getUntil(summaryOf(url, 'Shared'), ({ status }) => status === 200, 20_000);
    }
    const readAt = async (url: string) => (await readMetrics(url)).value(READ_AT);
    await expect
      .poll(async () => Math.max(await readAt(on.a.url), await readAt(on.b.url)), {
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
    await forgetCalls(on.upstream.url);
    await earn(on.upstream.url, 'Shared');
    for (const { url } of [on.a, on.b]) {
      const shown = await getUntil(summaryOf(url, 'Shared'), hasMastered(31), 8_000);
      expect(hasMastered(31)(shown)).toBe(true);
    }
    const reads = [await readAt(on.a.url), await readAt(on.b.url)];
    expect(reads.filter((at) => at > 0)).toHaveLength(1);
    const [reader, other] = reads[0] ? [on.a, on.b] : [on.b, on.a];
    await reader.stop('SIGKILL');
    const ended = performance.now();
    await expect.poll(() => readAt(other.url), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(performance.now() - ended).toBeLessThan(60_000);
    await earn(on.upstream.url, 'Shared', 4712);
    const shown = await getUntil(summaryOf(other.url, 'Shared'), hasMastered(32), 8_000);
    expect(hasMastered(32)(shown)).toBe(true);
  } finally {
    await on.stop();
  }
});

test('while the feed cannot be read, everything else goes on', async () => {
  const pair = await startPair(FEED);
  const { site, upstream } = pair;
  try {
    await orderFault(upstream.url, { mode: 'html200', path: '/API/API_GetRecentGameAwards.php' });
    await put(upstream.url, 'Going');
    const summary = await getUntil(
      summaryOf(site.url, 'Going'),
      ({ status }) => status === 200,
      20_000,
    );
    expect(summary.status).toBe(200);
    await expect.poll(() => site.output().match(/award-feed-off/g)?.length).toBe(1);
    expect((await get(`${site.url}/readyz`)).status).toBe(200);
  } finally {
    await endFaults(upstream.url);
    await stopPair(pair);
  }
});

test('an award of a player of the site is announced once, also after a restart', async () => {
  test.setTimeout(120_000);
  const received: string[] = [];
  let fails = 1;
  const chat = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (fails-- > 0) return response.writeHead(500).end();
    received.push(JSON.parse(body).content);
    response.writeHead(204).end();
  });
  chat.listen(0, '127.0.0.1');
  await once(chat, 'listening');
  const address = chat.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const env = {
    ...{ ...FEED, TIME_SCALE: '0.25', PLAYERS: 'Announced,Quiet' },
    ANNOUNCE_WEBHOOK: `http://127.0.0.1:${port}/hooks/canary-of-the-hook`,
  };
  const pair = await startPair(env);
  const { upstream } = pair;
  let { site } = pair;
  try {
    await putPlayer(upstream.url, { name: 'Announced', make: { mastered: 99, unfinished: 5 } });
    await put(upstream.url, 'Stranger');
    await feedIsRead(site.url);
    await earn(upstream.url, 'Stranger', 4711);
    await earn(upstream.url, 'Announced', 4712);
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
    expect(received[0]).toMatch(/^Announced mastered .+, the 100th game mastered: http/);
    expect(received[0]).toContain('/u/Announced/milestone/mastered/100');
    const restarted = await startSite({
      ...{ RA_API_KEY: 'a-key-for-tests', RA_API_URL: upstream.apiUrl, DATA_DIR: site.dataDir },
      ...{ RA_MEDIA_URL: upstream.url, ...env },
    });
    const earlier = site.output();
    await site.stop('SIGKILL');
    site = restarted;
    await feedIsRead(site.url, Date.now() / 1000);
    await earn(upstream.url, 'Announced', 4713);
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(2);
    expect(received[1]).toMatch(/^Announced mastered .+: http.+\/u\/Announced$/);
    expect(earlier + site.output()).not.toContain('canary-of-the-hook');
  } finally {
    await stopPair({ site, upstream });
    chat.closeAllConnections();
    chat.close();
  }
});
