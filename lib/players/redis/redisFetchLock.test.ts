import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningRedis, startRedis } from '#e2e/lib/startRedis.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createRedisFetchLock } from './redisFetchLock.ts';
import { openLook } from './testing/openInstance.ts';

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});

/** The lock of one instance. While `busy` is set, it hears no answer of Redis in time. */
function openLock(prefix: string, url = redis.url, maxAwayMs?: number) {
  const link = openRedisLink(url, createTestLog());
  const state = { busy: false };
  const heard: typeof link = {
    ...link,
    async run(script, args) {
      const reply = await link.run(script, args);
      return state.busy ? undefined : reply;
    },
  };
  const lock = createRedisFetchLock(heard, prefix, maxAwayMs);
  return Object.assign(state, { ...lock, link, [Symbol.dispose]: () => link.close() });
}

const PROGRESS = { onProgress: () => {}, onWait: () => {} };

test('of two instances one does the work; the other waits and gets its progress', async () => {
  using a = openLock('one:');
  using b = openLock('one:');
  let works = 0;
  let done = false;
  const heard: [number, number][] = [];
  const started = Promise.withResolvers<void>();
  const first = a.once('somebody', PROGRESS, async (progress) => {
    works++;
    started.resolve();
    progress.onProgress(500, 1287);
    await wait(1600);
    done = true;
    return 'result';
  });
  await started.promise;
  const progress = { ...PROGRESS, onProgress: (...at: [number, number]) => void heard.push(at) };
  const second = await b.once('somebody', progress, async () => works++);
  expect([done, second, works]).toEqual([true, { by: 'other' }, 1]);
  expect(heard).toContainEqual([500, 1287]);
  expect(await first).toEqual({ by: 'us', value: 'result' });
  expect(await b.once('somebody', PROGRESS, async () => 'mine')).toMatchObject({ by: 'us' });
});

test('the lock is released after the work, also when it throws', async () => {
  using a = openLock('two:');
  using look = openLook(redis.url);
  const broken = a.once('somebody', PROGRESS, () => Promise.reject(new TypeError('broken')));
  await expect(broken).rejects.toThrow('broken');
  expect(await look.keys('two:*')).toEqual([]);
});

test('the lock of an instance that died expires', async () => {
  using b = openLock('three:');
  using look = openLook(redis.url);
  await look.set('three:claim:somebody', 'of-the-dead {}', 'PX', 700);
  const from = performance.now();
  const first = await b.once('somebody', PROGRESS, async () => 'mine');
  expect(first, 'the store is read first').toEqual({ by: 'other' });
  expect(performance.now() - from).toBeGreaterThan(500);
  expect(await b.once('somebody', PROGRESS, async () => 'mine')).toMatchObject({ by: 'us' });
  expect(await look.pttl('three:claim:somebody')).toBe(-2);
});

test('a busy instance that hears nothing from Redis waits instead of working without the lock', async () => {
  using a = openLock('busy:');
  using b = openLock('busy:');
  let works = 0;
  const started = Promise.withResolvers<void>();
  const first = a.once('somebody', PROGRESS, async () => {
    works++;
    started.resolve();
    await wait(1500);
  });
  await started.promise;
  b.busy = true;
  const waits: number[] = [];
  const progress = { ...PROGRESS, onWait: (ms: number) => void waits.push(ms) };
  const second = b.once('somebody', progress, async () => works++);
  await wait(600);
  b.busy = false;
  expect(waits.length, 'readers are told to wait').toBeGreaterThan(0);
  expect(await second).toEqual({ by: 'other' });
  expect(works).toBe(1);
  await first;
});

test('a busy instance whose request reached Redis knows its own lock again', async () => {
  using a = openLock('own:');
  a.busy = true;
  const first = a.once('somebody', PROGRESS, async () => 'mine');
  await wait(200);
  a.busy = false;
  const from = performance.now();
  expect(await first).toEqual({ by: 'other' });
  expect(performance.now() - from).toBeLessThan(2000);
  expect(await a.once('somebody', PROGRESS, async () => 'mine')).toMatchObject({ by: 'us' });
});

test('without Redis nobody works, and after a while the work is given up', async () => {
  await using own = await startRedis();
  using a = openLock('four:', own.url, 1200);
  await a.link.run('return 1', []);
  await own.stop();
  let works = 0;
  const outcome = await a.once('somebody', PROGRESS, async () => works++);
  expect(outcome).toEqual({ by: 'nobody', retryAfter: 3 });
  expect(works).toBe(0);
});

test('a lock that a restart of Redis lost is taken again by the instance that works', async () => {
  using a = openLock('five:');
  using look = openLook(redis.url);
  const started = Promise.withResolvers<void>();
  const work = a.once('somebody', PROGRESS, async () => {
    started.resolve();
    await wait(2500);
  });
  await started.promise;
  await look.flushall();
  await wait(1500);
  expect(await look.exists('five:claim:somebody')).toBe(1);
  await work;
  expect(await look.exists('five:claim:somebody')).toBe(0);
});
