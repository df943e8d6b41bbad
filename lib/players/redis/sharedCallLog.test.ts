import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type RunningRedis, startRedis } from '#e2e/lib/startRedis.ts';
import { createMemoryCallLog } from '#lib/players/sqliteCallLog.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import type { OwnCallLog } from '#lib/upstream/callLog.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createSharedCallLog } from './sharedCallLog.ts';
import { openLook } from './testing/openInstance.ts';

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});
beforeEach(async () => {
  using look = openLook(redis.url);
  await look.flushall();
});

interface Options {
  url?: string;
  limit?: number;
  /** What outlives the process. */
  own?: OwnCallLog;
  quietMs?: number;
}

/** The call log of one process. */
function openLog(
  instance: string,
  { url = redis.url, limit = 10, own = createMemoryCallLog(), quietMs = 200 }: Options = {},
) {
  const link = openRedisLink(url, createTestLog());
  const now = () => Date.now();
  const log = createSharedCallLog({ link, prefix: 'log:', instance, own, limit, quietMs, now });
  return {
    ...log,
    link,
    own,
    /** Makes as many calls as may be made now, one after the other. */
    async spend(most = limit * 2): Promise<number> {
      for (let made = 0; made < most; made++) {
        const at = now();
        if ((await log.take(at, limit)) > 0) return made;
        await log.settle(at, now());
      }
      return most;
    },
    [Symbol.dispose]() {
      link.close();
    },
  };
}

/** Waits until instances have had their time to hand in calls. */
async function settled(url = redis.url): Promise<void> {
  using look = openLook(url);
  await vi.waitFor(
    async () =>
      expect([await look.exists('log:log'), await look.exists('log:quiet')]).toEqual([1, 0]),
    { timeout: 8000, interval: 50 },
  );
}

test('two instances share one budget, also after a restart', async () => {
  using a = openLog('a');
  using b = openLog('b');
  await settled();
  expect(await a.spend(7)).toBe(7);
  expect(await b.spend()).toBe(3);
  expect([await a.spend(), await b.spend()]).toEqual([0, 0]);
  expect(await a.take(Date.now(), 10)).toBeGreaterThan(55_000);
  expect(await b.recent(Date.now())).toBe(10);
  using again = openLog('a2', { own: a.own });
  expect(await again.spend()).toBe(0);
});

test('all instances together have at most two running calls', async () => {
  using a = openLog('a');
  using b = openLog('b');
  await settled();
  const [first, second] = [Date.now(), Date.now()];
  expect(await a.take(first, 10)).toBe(0);
  expect(await b.take(second, 10)).toBe(0);
  expect(await a.take(Date.now(), 10)).toBe(50);
  await b.settle(second, Date.now());
  expect(await a.take(Date.now(), 10)).toBe(0);
});

test('a pause applies to every instance, and a shorter one does not end it', async () => {
  using a = openLog('a');
  using b = openLog('b');
  await a.pause(Date.now() + 20_000);
  await b.pause(Date.now() + 2000);
  for (const log of [a, b]) {
    expect((await log.pausedUntil(Date.now())) - Date.now()).toBeGreaterThan(19_000);
  }
});

test('one of two instances probes an upstream that is down', async () => {
  using a = openLog('a');
  using b = openLog('b');
  expect([await a.mayTry?.(300), await b.mayTry?.(300)]).toEqual([true, false]);
  await wait(320);
  expect(await b.mayTry?.(300)).toBe(true);
});

test('every key expires', async () => {
  using a = openLog('a');
  using look = openLook(redis.url);
  await settled();
  await a.take(Date.now(), 10);
  await a.pause(Date.now() + 1000);
  const keys = await look.keys('*');
  expect(keys.sort()).toEqual(['calls', 'flying', 'log', 'pause'].map((key) => `log:${key}`));
  for (const key of keys) expect([key, (await look.pttl(key)) > 0]).toEqual([key, true]);
});

test('no calls while Redis is away, and the whole budget when it is back', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url, quietMs: 3000 });
  using b = openLog('b', { url: own.url, quietMs: 3000 });
  await settled(own.url);
  expect(await a.spend(4)).toBe(4);
  await own.stop();
  await vi.waitFor(() => expect([a.link.isUp(), b.link.isUp()]).toEqual([false, false]), 3000);
  expect([await a.spend(), await b.spend()]).toEqual([0, 0]);
  expect(await a.recent(Date.now()), 'nothing is left to spend').toBe(10);
  await own.start();
  await settled(own.url);
  expect(await b.spend(), 'the four of before were handed in to the empty Redis').toBe(6);
});

test('an instance that starts without Redis makes no calls', async () => {
  await using own = await startRedis();
  await own.stop();
  using a = openLog('a', { url: own.url, quietMs: 3000 });
  expect(await a.spend()).toBe(0);
});

test('an instance that crashes together with Redis adds its calls when both are back', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url, quietMs: 3000 });
  const b = openLog('b', { url: own.url, quietMs: 3000 });
  await settled(own.url);
  expect(await b.spend()).toBe(10);
  b[Symbol.dispose]();
  await own.stop();
  await own.start();
  using back = openLog('b2', { url: own.url, own: b.own, quietMs: 3000 });
  await settled(own.url);
  expect([await a.spend(), await back.spend()]).toEqual([0, 0]);
});

test('a lost log is noticed at the next call', async () => {
  using a = openLog('a');
  using look = openLook(redis.url);
  await settled();
  expect(await a.spend(6)).toBe(6);
  await look.flushall();
  expect(await a.take(Date.now(), 10)).toBe(250);
  await settled();
  expect(await a.recent(Date.now())).toBe(6);
  expect(await a.spend()).toBe(4);
});

test('calls missing from an old copy of the log are added after a restart of Redis', async () => {
  using a = openLog('a');
  using look = openLook(redis.url);
  await settled();
  expect(await a.spend(6)).toBe(6);
  await look.zpopmax('log:calls', 3);
  await look.set('log:log', `another-run ${Date.now() - 300_000}`);
  expect(await a.take(Date.now(), 10)).toBe(250);
  await settled();
  expect(await a.recent(Date.now())).toBe(6);
});

test('property: two busy instances stay within the budget, whatever happens to Redis', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url, limit: 20, quietMs: 3000 });
  using b = openLog('b', { url: own.url, limit: 20, quietMs: 3000 });
  let calls = 0;
  let done = false;
  const go = async (log: typeof a) => {
    while (!done) {
      const at = Date.now();
      if ((await log.take(at, 20)) === 0) {
        calls++;
        await log.settle(at, Date.now());
      }
      await wait(10);
    }
  };
  await settled(own.url);
  const going = [go(a), go(b)];
  for (const happens of [() => own.stop(), () => own.start(), async () => own.freeze()]) {
    await wait(100);
    await happens();
  }
  await wait(700);
  own.thaw();
  await settled(own.url);
  await vi.waitFor(() => expect(calls).toBe(20), 5000);
  await wait(300);
  done = true;
  await Promise.all(going);
  expect(calls, 'all within 60 s').toBe(20);
});
