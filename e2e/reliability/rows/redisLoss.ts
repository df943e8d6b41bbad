import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { type Instances, startInstances } from '#e2e/lib/startInstances.ts';
import { startProxy } from '#e2e/lib/startProxy.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { ms, sayFailed, startLoad, summarize } from '#e2e/reliability/steadyLoad.ts';

const WARM = ['/u/MaxMilyin', '/u/MaxMilyin/card.svg', '/u/FixtureRows', '/u/MaxMilyin/games'];

/** Has one instance refresh a player. @returns ms until the other one shows it */
async function seenAfter({ a, b, upstream }: Instances, round: number): Promise<number> {
  const name = 'Rolling';
  const mastered = async (url: string) =>
    JSON.parse((await get(`${url}/api/v1/users/${name}/summary`)).text).mastered;
  const pageOf = async (url: string) => (await get(`${url}/u/${name}`)).text;
  await putPlayer(upstream.url, { name, make: { mastered: 100 + round, unfinished: 5 } });
  const shows = (text: string) => text.includes(`data-value="${100 + round}"`);
  for (;;) {
    const { status } = await fetch(`${a.url}/api/v1/users/${name}/refresh`, { method: 'POST' });
    if (status === 202) break;
    await wait(200);
  }
  while (!((await mastered(a.url)) === 100 + round && shows(await pageOf(a.url)))) await wait(5);
  const from = performance.now();
  while (!((await mastered(b.url)) === 100 + round && shows(await pageOf(b.url)))) await wait(5);
  return performance.now() - from;
}

async function seenOnTheOther(): Promise<number[]> {
  const on = await startInstances({ TIME_SCALE: '0.02' });
  try {
    const seen: number[] = [];
    for (let round = 0; round < 5; round++) seen.push(await seenAfter(on, round));
    return seen;
  } finally {
    await on.stop();
  }
}

/** Row 4: instances, and the loss of Redis. */
export const redisLoss: Drill = {
  title: 'Instances, Redis loss',
  async run() {
    const { found, expect, note } = createFindings(
      'Two instances on one Redis, 50 requests/s for warm pages and cards of both while Redis is killed, restarted empty, frozen, slow (400 ms a response) and full.',
    );
    const seen = await seenOnTheOther();
    expect(
      Math.max(...seen) <= 1000,
      `a refresh on one instance is seen on the other after ${seen.map(ms).join(', ')}`,
    );
    // A page is rendered again every 12 s, and a copy is fresh for 2 minutes.
    const on = await startInstances({ TIME_SCALE: '0.2' });
    const { redis, b } = on;
    const proxied = await startProxy(Number(new URL(redis.url).port));
    const look = new Redis(redis.url, { retryStrategy: () => 100 });
    look.on('error', () => {});
    try {
      await on.a.stop();
      on.a = await startSite({ ...on.env, REDIS_URL: `redis://127.0.0.1:${proxied.port}` });
      const sites = [on.a, b];
      await seenAfter(on, 0);
      for (const { url } of sites) for (const path of WARM) await get(url + path);

      const load = startLoad({
        next: (i) => `${sites[i % 2]?.url}${WARM[Math.floor(i / 2) % WARM.length]}`,
        perSecond: 50,
        ms: 600_000,
      });
      let from = 0;
      const during = async (what: string, spanMs: number) => {
        await wait(spanMs);
        const part = summarize(load.hits.slice(from));
        from = load.hits.length;
        expect(part.failed().length === 0, `${what}: ${sayFailed(part)}`);
        expect(part.within(0.99) <= 300, `${what}: p99 ${ms(part.within(0.99))}`);
      };
      await during('Redis there', 8000);
      await redis.stop();
      await during('Redis dead', 15_000);
      await redis.start();
      await during('Redis back, empty', 8000);
      redis.freeze();
      await during('Redis frozen', 10_000);
      redis.thaw();
      await during('Redis thawed', 5000);
      proxied.slow(400);
      await during('Redis slow', 10_000);
      proxied.slow(0);
      await during('Redis quick', 5000);
      await look.config('SET', 'maxmemory', '1500kb', 'maxmemory-policy', 'noeviction');
      await during('Redis full', 8000);
      await look.config('SET', 'maxmemory', '0');
      await during('Redis with room', 4000);
      await load.stop();

      const back = await seenAfter(on, 10);
      expect(back <= 1000, `after all that a refresh is seen after ${ms(back)}, without a restart`);
      const keys = await look.keys('*');
      const lives = await Promise.all(keys.map((key) => look.pttl(key)));
      const endless = lives.filter((life) => life < 0).length;
      expect(endless === 0, `${endless} of ${keys.length} keys without an end`);
      note(`Redis holds ${/used_memory_human:(\S+)/.exec(await look.info('memory'))?.[1]}`);
      return found;
    } finally {
      look.disconnect();
      redis.thaw();
      proxied.close();
      await on.stop();
    }
  },
};
