import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningRedis, startRedis } from '#e2e/lib/startRedis.ts';
import { createHiddenPlayers } from '#lib/players/hidden/hiddenPlayers.ts';
import { createSqliteHiddenStore } from '#lib/players/hidden/sqliteHiddenStore.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import { systemClock } from '#lib/upstream/clock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';
import { createSharedHiddenStore } from './sharedHiddenStore.ts';
import { openLook } from './testing/openInstance.ts';

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis[Symbol.asyncDispose]());

let number = 0;

/** Some instances on one Redis, each with a list of its own. */
function openInstances(count: number, url = redis.url) {
  number += 1;
  const prefix = `longplay:hidden${number}:`;
  return Array.from({ length: count }, () => {
    const log = createTestLog();
    const link = openRedisLink(url, log);
    const parts = { source: 'test', clock: systemClock, log };
    const own = createSqliteHiddenStore({ place: ':memory:', ...parts });
    const store = createSharedHiddenStore({ link, prefix, own });
    const hidden = createHiddenPlayers({
      ...{ store, optOut: new Set<string>(), clock: systemClock, timeScale: 1 },
    });
    return { ...hidden, store, link, prefix };
  });
}

const shy = { by: 'operator' as const, names: ['shy'], ulid: 'U1' };
const bold = { by: 'operator' as const, names: ['bold'], ulid: 'U2' };

test('hiding and showing on one instance applies to the other', async () => {
  const [one, two] = openInstances(2);
  await one?.ready();
  await two?.ready();
  await one?.hide(shy);
  expect((await two?.sync())?.map(({ names }) => names)).toEqual([['shy']]);
  expect(two?.hides(['other'], 'U1')).toBe(true);
  expect(await two?.sync(), 'told once').toEqual([]);
  await two?.unhide('operator', ['shy'], null);
  await one?.sync();
  expect(one?.hides(['shy'], 'U1')).toBe(false);
  one?.link.close();
  two?.link.close();
});

test('changes on both sides during an outage of Redis apply after it, removals too', async () => {
  await using own = await startRedis();
  const [one, two] = openInstances(2, own.url);
  await one?.ready();
  await one?.hide({ ...shy, names: ['early'], ulid: 'U3' });
  await two?.sync();
  await own.stop();
  await vi.waitFor(() => expect(one?.link.isUp() || two?.link.isUp()).toBe(false));
  await one?.hide(shy);
  await two?.hide(bold);
  await two?.unhide('operator', ['early'], null);
  // Empty: it lost all that it had.
  await own.start();
  await vi.waitFor(() => expect(one?.link.isUp() && two?.link.isUp()).toBe(true), 10_000);
  await one?.sync();
  await two?.sync();
  await one?.sync();
  for (const instance of [one, two]) {
    expect(instance?.hides(['shy'])).toBe(true);
    expect(instance?.hides(['bold'])).toBe(true);
    expect(instance?.hides(['early'])).toBe(false);
  }
  one?.link.close();
  two?.link.close();
}, 30_000);

test('a notice reaches each instance once, unless it is older than the instance', async () => {
  const [one, two] = openInstances(2);
  await one?.ready();
  await one?.store.notify({ kind: 'gone', names: ['before'], avatar: null });
  await two?.ready();
  const notice = { kind: 'gone' as const, names: ['shy', 'was'], avatar: '/UserPic/Shy.png' };
  await one?.store.notify(notice);
  expect(await two?.store.notices()).toEqual([notice]);
  expect(await two?.store.notices()).toEqual([]);
  one?.link.close();
  two?.link.close();
});

test('every key expires, and removed entries contain no names', async () => {
  const [one] = openInstances(1);
  await one?.hide(shy);
  await one?.store.notify({ kind: 'old', names: ['shy'], avatar: null });
  using look = openLook(redis.url);
  const keys = await look.keys(`${one?.prefix}*`);
  expect(keys).toHaveLength(3);
  for (const key of keys) expect(await look.pttl(key), key).toBeGreaterThan(0);
  await one?.unhide('operator', ['shy'], null);
  expect((await look.hvals(`${one?.prefix}hidden`)).join()).not.toMatch(/shy|U1/);
  one?.link.close();
});
