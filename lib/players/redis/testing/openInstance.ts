import { Redis } from 'ioredis';
import { createRedisRows } from '#lib/players/redis/redisRows.ts';
import { createSharedStore } from '#lib/players/redis/sharedStore.ts';
import type { StoreChange } from '#lib/players/snapshotStore.ts';
import { makeStore } from '#lib/players/testing/parts.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import { systemClock } from '#lib/upstream/clock.ts';
import { createTestLog } from '#lib/upstream/testing/parts.ts';

const HOUR = 3_600_000;

/** One instance's store on a Redis, with a store of its own in memory behind it, or a given one. */
export function openInstance(
  url: string,
  name: string,
  prefix = 'longplay:test:',
  own = makeStore({ clock: systemClock }),
) {
  const log = createTestLog();
  const link = openRedisLink(url, log);
  const now = () => Date.now();
  const rows = createRedisRows({ link, prefix, instance: name, aliasMs: HOUR, now });
  // Its own outlives it, as a file would.
  const kept = { ...own, close: () => {} };
  const store = createSharedStore({ link, rows, own: kept, prefix, instance: name });
  const changes: StoreChange[] = [];
  store.onChange?.((change) => changes.push(change));
  return { ...store, own, rows, link, log, changes, [Symbol.dispose]: () => store.close() };
}

/** A plain client that reads what is in a Redis. */
export function openLook(url: string) {
  const redis = new Redis(url, { retryStrategy: () => 50 });
  redis.on('error', () => {});
  return Object.assign(redis, { [Symbol.dispose]: () => redis.disconnect() });
}
