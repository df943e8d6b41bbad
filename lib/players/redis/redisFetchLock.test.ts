import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningRedis, startRedis } from '#e2e/lib/startRedis.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createRedisClaims } from './redisFetchLock.ts';
import { openLook } from './testing/openInstance.ts';

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});

function openClaims(prefix: string, url = redis.url) {
  const link = openRedisLink(url, createTestLog());
  return { ...createRedisClaims(link, prefix), link, [Symbol.dispose]: () => link.close() };
}

const LOG = { onProgress: () => {}, onWait: () => {} };

test('of two instances one does the work, and the other waits and hears how far it is', async () => {
  using a = openClaims('one:');
  using b = openClaims('one:');
  let works = 0;
  let done = false;
  const heard: [number, number][] = [];
  const first = a.once('somebody', LOG, async (log) => {
    works++;
    log.onProgress(500, 1287);
    await wait(1600);
    done = true;
    return 'brought';
  });
  await wait(50);
  const log = { ...LOG, onProgress: (...at: [number, number]) => void heard.push(at) };
  const second = await b.once('somebody', log, async () => works++);
  expect([done, second, works]).toEqual([true, null, 1]);
  expect(heard).toContainEqual([500, 1287]);
  expect(await first).toBe('brought');
  expect(await b.once('somebody', LOG, async () => 'mine')).toBe('mine');
});

test('the claim ends with the work, also when it throws', async () => {
  using a = openClaims('two:');
  using look = openLook(redis.url);
  const broken = a.once('somebody', LOG, () => Promise.reject(new TypeError('broken')));
  await expect(broken).rejects.toThrow('broken');
  expect(await look.keys('two:*')).toEqual([]);
});

test('the claim of an instance that died ends', async () => {
  using b = openClaims('three:');
  using look = openLook(redis.url);
  await look.set('three:claim:somebody', 'of-the-dead {}', 'PX', 700);
  const from = performance.now();
  expect(await b.once('somebody', LOG, async () => 'mine'), 'it looks first').toBeNull();
  expect(performance.now() - from).toBeGreaterThan(500);
  expect(await b.once('somebody', LOG, async () => 'mine')).toBe('mine');
  expect(await look.pttl('three:claim:somebody')).toBe(-2);
});

test('without Redis each works by itself', async () => {
  await using own = await startRedis();
  using a = openClaims('four:', own.url);
  await a.link.run('return 1', []);
  await own.stop();
  expect(await a.once('somebody', LOG, async () => 'mine')).toBe('mine');
});
