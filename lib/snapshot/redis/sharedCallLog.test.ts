import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type RunningRedis, startRedis } from '../../../e2e/lib/startRedis.ts';
import { openRedisLink } from '../../storage/redis/redisLink.ts';
import { createMemoryCallLog, type OwnCallLog } from '../../upstream/callLog.ts';
import { createTestLog } from '../../upstream/testing/parts.ts';
import type { Lease, LeaseFile } from './leaseFile.ts';
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

/** What of an instance outlives its process. */
function makeDisk(id: string): { own: OwnCallLog; leaseFile: LeaseFile } {
  let lease: Lease = { id, claim: 0, run: '', others: [], until: 0 };
  const write = (next: Lease) => {
    lease = next;
  };
  return { own: createMemoryCallLog(), leaseFile: { read: () => lease, write } };
}

interface Options {
  url?: string;
  limit?: number;
  disk?: ReturnType<typeof makeDisk>;
}

/** One instance's call log; `skip` lets ms pass on its clocks. */
function openLog(id: string, { url = redis.url, limit = 10, disk = makeDisk(id) }: Options = {}) {
  const link = openRedisLink(url, createTestLog());
  let skipped = 0;
  const now = () => Math.round(Date.now() + skipped);
  const mono = () => performance.now() + skipped;
  const log = createSharedCallLog({ link, prefix: 'log:', ...disk, limit, mono, now });
  return {
    ...log,
    link,
    disk,
    now,
    skip(ms: number) {
      skipped += ms;
    },
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

/** Has two instances know each other. */
async function meet(...logs: ReturnType<typeof openLog>[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const log of logs) await log.membership.beat();
}

test('the calls of two instances are one budget, and it does not begin anew with a restart', async () => {
  using a = openLog('a');
  using b = openLog('b');
  await meet(a, b);
  expect(await a.spend(7)).toBe(7);
  expect(await b.spend()).toBe(3);
  expect([await a.spend(), await b.spend()]).toEqual([0, 0]);
  expect(await a.take(a.now(), 10)).toBeGreaterThan(55_000);
  expect(await b.recent(b.now())).toBe(10);
  using again = openLog('a', { disk: a.disk });
  expect(await again.spend()).toBe(0);
});

test('two at a time over all instances', async () => {
  using a = openLog('a');
  using b = openLog('b');
  const [first, second] = [a.now(), b.now()];
  expect(await a.take(first, 10)).toBe(0);
  expect(await b.take(second, 10)).toBe(0);
  expect(await a.take(a.now(), 10)).toBe(50);
  await b.settle(second, b.now());
  expect(await a.take(a.now(), 10)).toBe(0);
});

test('a pause is everybody’s, and a shorter one does not end it', async () => {
  using a = openLog('a');
  using b = openLog('b');
  await a.pause(a.now() + 20_000);
  await b.pause(b.now() + 2000);
  for (const log of [a, b]) {
    expect((await log.pausedUntil(log.now())) - log.now()).toBeGreaterThan(19_000);
  }
});

test('of two instances one tries an upstream that is down', async () => {
  using a = openLog('a');
  using b = openLog('b');
  expect([await a.mayTry?.(300), await b.mayTry?.(300)]).toEqual([true, false]);
  await wait(320);
  expect(await b.mayTry?.(300)).toBe(true);
});

test('every key has an end', async () => {
  using a = openLog('a');
  using look = openLook(redis.url);
  await a.take(a.now(), 10);
  await a.pause(a.now() + 1000);
  const keys = await look.keys('*');
  expect(keys.sort()).toEqual(
    ['calls', 'claims', 'flying', 'instances', 'pause'].map((key) => `log:${key}`),
  );
  for (const key of keys) expect([key, (await look.pttl(key)) > 0]).toEqual([key, true]);
});

test('Redis away: silence until all is out of the window, then half of the budget each', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url });
  using b = openLog('b', { url: own.url });
  await meet(a, b);
  await own.stop();
  await vi.waitFor(() => expect([a.link.isUp(), b.link.isUp()]).toEqual([false, false]), 3000);
  expect([await a.spend(), await b.spend()]).toEqual([0, 0]);
  // What was on its way to Redis has timed out by then: until so long it may have arrived.
  await wait(700);
  for (const log of [a, b]) log.skip(81_000);
  expect(await a.spend(), 'the others may not have noticed').toBe(0);
  for (const log of [a, b]) log.skip(6000);
  expect([await a.spend(), await b.spend()]).toEqual([5, 5]);
  // It is back, and empty: both hand in what they spent.
  await own.start();
  await vi.waitFor(() => expect([a.link.isUp(), b.link.isUp()]).toEqual([true, true]), 5000);
  await vi.waitFor(() => {
    for (const log of [a, b]) expect(log.membership.standing().state).toBe('in');
  }, 5000);
  expect([await a.spend(), await b.spend()]).toEqual([0, 0]);
  expect(await a.recent(a.now())).toBe(10);
});

test('Redis comes back empty while another has not handed in its calls: nobody calls', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url });
  const b = openLog('b', { url: own.url });
  await meet(a, b);
  expect(await b.spend()).toBe(10);
  // It dies together with Redis.
  b[Symbol.dispose]();
  await own.stop();
  await own.start();
  await vi.waitFor(() => expect(a.membership.standing().state).toBe('settling'), 5000);
  expect(await a.spend()).toBe(0);
  using back = openLog('b', { url: own.url, disk: b.disk });
  await back.membership.ready;
  await vi.waitFor(() => expect(a.membership.standing().state).toBe('in'), 5000);
  expect([await a.spend(), await back.spend()]).toEqual([0, 0]);
});

test('what Redis lost under way is noticed at the next call', async () => {
  using a = openLog('a');
  using look = openLook(redis.url);
  expect(await a.spend(6)).toBe(6);
  await look.flushall();
  expect(await a.take(a.now(), 10)).toBe(250);
  await a.membership.beat();
  expect(await a.recent(a.now())).toBe(6);
  expect(await a.spend()).toBe(4);
});

test('the share of an instance that fell silent is left to it; one that said goodbye has none', async () => {
  using a = openLog('a');
  const b = openLog('b');
  using look = openLook(redis.url);
  await meet(a, b);
  b[Symbol.dispose]();
  await look.zadd('log:instances', Date.now() - 5500, 'b');
  expect(await a.spend()).toBe(5);
  using back = openLog('b', { disk: b.disk });
  await back.membership.ready;
  await back.membership.leave();
  expect(await a.spend()).toBe(5);
});

test('a third one gets its share, and never do the shares exceed the budget', async () => {
  using a = openLog('a', { limit: 45 });
  using look = openLook(redis.url);
  await a.membership.ready;
  const claims = async () =>
    Object.values(await look.hgetall('log:claims')).reduce((sum, claim) => sum + Number(claim), 0);
  expect(await claims(), 'half of it is left to whoever comes').toBe(22);
  using b = openLog('b', { limit: 45 });
  using c = openLog('c', { limit: 45 });
  await Promise.all([b.membership.ready, c.membership.ready]);
  for (let round = 0; round < 6; round++) {
    for (const log of [a, b, c]) {
      await log.membership.beat();
      expect(await claims()).toBeLessThanOrEqual(45);
    }
  }
  expect(await look.hgetall('log:claims')).toEqual({ a: '15', b: '15', c: '15' });
});

test('a start without Redis and without a share calls nobody; with one, after the silence', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url });
  await a.membership.ready;
  await own.stop();
  using stranger = openLog('stranger', { url: own.url });
  stranger.skip(100_000);
  expect(await stranger.spend()).toBe(0);
  using again = openLog('a', { url: own.url, disk: a.disk });
  await again.membership.ready;
  expect(await again.spend()).toBe(0);
  again.skip(87_000);
  expect(await again.spend(), 'half of the ten').toBe(5);
});

test('two instances that spend without a pause keep to it, whatever befalls Redis', async () => {
  await using own = await startRedis();
  using a = openLog('a', { url: own.url, limit: 20 });
  using b = openLog('b', { url: own.url, limit: 20 });
  let calls = 0;
  let ended = false;
  const go = async (log: typeof a) => {
    while (!ended) {
      const at = log.now();
      if ((await log.take(at, 20)) === 0) {
        calls++;
        await log.settle(at, log.now());
      }
      await wait(10);
    }
  };
  const going = [go(a), go(b)];
  await wait(400);
  for (const befall of [
    () => own.stop(),
    () => own.start(),
    async () => own.freeze(),
    async () => own.thaw(),
  ]) {
    await befall();
    await wait(700);
  }
  ended = true;
  await Promise.all(going);
  expect(calls).toBeGreaterThan(0);
  expect(calls, 'all within 60 s').toBeLessThanOrEqual(20);
});
