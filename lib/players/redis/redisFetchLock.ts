import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FetchLock, FetchProgress, LockOutcome } from '#lib/players/refresher.ts';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';

/** How long a lock holds without its holder, ms: others wait that long for an instance that died. */
const LOCK_MS = 8000;
const RENEW_EVERY_MS = 1000;
/** How often to check whether another instance has finished, ms. */
const CHECK_EVERY_MS = 250;
/** How often to try again while Redis cannot be reached, ms. */
const RETRY_EVERY_MS = 500;
/** How long a fetch waits for Redis before it is given up, ms. */
const MAX_AWAY_MS = 30_000;
/** When readers of a fetch that was given up should ask again, seconds. */
const RETRY_AFTER = 3;

/** ARGV: key, token, ms, progress. Returns 1, or the holder's token and progress. */
const TAKE = `
local held = redis.call('GET', ARGV[1])
if held and held:sub(1, #ARGV[2]) ~= ARGV[2] then return held end
redis.call('SET', ARGV[1], ARGV[2] .. ' ' .. ARGV[4], 'PX', ARGV[3])
return 1
`;
/** ARGV: key, token. */
const RELEASE = `
local held = redis.call('GET', ARGV[1])
if not held or held:sub(1, #ARGV[2]) ~= ARGV[2] then return 0 end
redis.call('DEL', ARGV[1])
return 1
`;

const progressSchema = z.object({
  fetched: z.number(),
  total: z.number().nullable(),
  /** For the budget, ms. */
  wait: z.number(),
});
type Progress = z.output<typeof progressSchema>;

/**
 * A lock that all instances on one Redis respect. While Redis cannot be reached nobody fetches, since
 * another instance may be fetching the same player. An instance that is too busy to read the answer
 * of Redis in time takes it for unreachable.
 * @param maxAwayMs how long a fetch waits for Redis before it is given up
 */
export function createRedisFetchLock(
  link: RedisLink,
  prefix: string,
  maxAwayMs = MAX_AWAY_MS,
): FetchLock {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** @returns whether the lock is ours, or the holder's progress; undefined without Redis */
  async function take(key: string, token: string): Promise<true | Progress | null | undefined> {
    const reply = await link.run(TAKE, [key, token, LOCK_MS, '{}']);
    if (reply === undefined) return undefined;
    return reply === 1 ? true : readProgress(reply);
  }

  async function hold<T>(
    key: string,
    token: string,
    progress: FetchProgress,
    work: (progress: FetchProgress) => Promise<T>,
  ): Promise<LockOutcome<T>> {
    const state: Progress = { fetched: 0, total: null, wait: 0 };
    // Takes the lock again where a restart of Redis has lost it.
    const renew = () => void link.run(TAKE, [key, token, LOCK_MS, JSON.stringify(state)]);
    const timer = setInterval(renew, RENEW_EVERY_MS).unref();
    try {
      const value = await work({
        onProgress(fetched, total) {
          Object.assign(state, { fetched, total, wait: 0 });
          progress.onProgress(fetched, total);
        },
        onWait(ms) {
          state.wait = ms;
          progress.onWait(ms);
        },
      });
      return { by: 'us', value };
    } finally {
      clearInterval(timer);
      await link.run(RELEASE, [key, token]);
    }
  }

  return {
    async once(name, progress, work) {
      const key = `${prefix}claim:${name}`;
      const token = randomUUID();
      let lastAnswer = performance.now();
      for (let waited = false; ; waited = true) {
        const taken = await take(key, token);
        if (taken === undefined) {
          if (performance.now() - lastAnswer >= maxAwayMs) {
            return { by: 'nobody', retryAfter: RETRY_AFTER };
          }
          progress.onWait(RETRY_EVERY_MS);
          await wait(RETRY_EVERY_MS);
          continue;
        }
        lastAnswer = performance.now();
        if (taken === true && !waited) return hold(key, token, progress, work);
        if (taken === true) {
          // Another instance may have stored the player by now.
          await link.run(RELEASE, [key, token]);
          return { by: 'other' };
        }
        if (taken?.total) progress.onProgress(taken.fetched, taken.total);
        if (taken?.wait) progress.onWait(taken.wait);
        await wait(CHECK_EVERY_MS);
      }
    },
  };
}

/** Reads the progress in `token {…}`. */
function readProgress(reply: unknown): Progress | null {
  if (!(reply instanceof Buffer)) return null;
  const json = reply.toString('utf8');
  try {
    return progressSchema.parse(JSON.parse(json.slice(json.indexOf(' ') + 1)));
  } catch {
    return null;
  }
}
