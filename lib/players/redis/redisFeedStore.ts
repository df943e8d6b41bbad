import {
  ANNOUNCED_MS,
  type FeedState,
  type FeedStore,
  LEASE_MS,
} from '#lib/players/awards/feedStore.ts';
import { parseFeedState } from '#lib/players/awards/sqliteFeedStore.ts';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';

/** When an unused state expires, ms: by then no snapshot is left that it would concern. */
const STATE_MS = 7 * 24 * 3_600_000;

/** ARGV: key, instance, ms. Returns 1 to the holder. */
const HOLD = `
local held = redis.call('GET', ARGV[1])
if held and held ~= ARGV[2] then return 0 end
redis.call('SET', ARGV[1], ARGV[2], 'PX', ARGV[3])
return 1
`;
const READ = `return redis.call('GET', ARGV[1])`;
const WRITE = `return redis.call('SET', ARGV[1], ARGV[2], 'PX', ARGV[3])`;
const CLAIM = `return redis.call('SET', ARGV[1], '1', 'NX', 'PX', ARGV[2]) and 1 or 0`;

/**
 * The state of the feed of all instances on one Redis, with a copy in each reader's own store. While
 * Redis cannot be reached nobody holds the lease.
 * @param instance unique to this process
 * @param own the store of this instance
 */
export function createRedisFeedStore(
  link: RedisLink,
  prefix: string,
  instance: string,
  own: FeedStore,
): FeedStore {
  const key = `${prefix}feed`;

  async function readShared(): Promise<FeedState | null> {
    const reply = await link.run(READ, [key]);
    return reply instanceof Buffer ? parseFeedState(reply.toString('utf8')) : null;
  }

  return {
    holdLease: async () => (await link.run(HOLD, [`${key}:lease`, instance, LEASE_MS])) === 1,
    read: async () => (await readShared()) ?? own.read(),
    async write(state) {
      await own.write(state);
      await link.run(WRITE, [key, JSON.stringify(state), STATE_MS]);
    },
    async claim(id) {
      // Own first: an instance whose Redis was lost has announced it too.
      const mine = await own.claim(id);
      return mine && (await link.run(CLAIM, [`${key}:told:${id}`, ANNOUNCED_MS])) === 1;
    },
  };
}
