import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Claims } from '#lib/players/claims.ts';
import type { FlightLog } from '#lib/players/flight.ts';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';

/** How long a claim holds without a word of its holder, ms: so long is waited for one that died. */
const LIFE_MS = 8000;
const RENEW_EVERY_MS = 1000;
/** How often it is asked whether another instance is done, ms. */
const ASK_EVERY_MS = 250;

/** ARGV: key, token, life, progress. Gives 1, or how far the holder is. */
const TAKE = `
if redis.call('SET', ARGV[1], ARGV[2] .. ' ' .. ARGV[4], 'NX', 'PX', ARGV[3]) then return 1 end
return redis.call('GET', ARGV[1])
`;
const HELD = `
local held = redis.call('GET', ARGV[1])
if not held or held:sub(1, #ARGV[2]) ~= ARGV[2] then return 0 end
`;
const RENEW = `${HELD} redis.call('SET', ARGV[1], ARGV[2] .. ' ' .. ARGV[4], 'PX', ARGV[3]) return 1`;
const RELEASE = `${HELD} redis.call('DEL', ARGV[1]) return 1`;

const progress = z.object({
  fetched: z.number(),
  total: z.number().nullable(),
  /** For the budget, ms. */
  wait: z.number(),
});
type Progress = z.output<typeof progress>;

/** Claims that all instances on one Redis keep to; while it is away each works by itself. */
export function createRedisClaims(link: RedisLink, prefix: string): Claims {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** @returns whether it is ours, or how far its holder is; undefined while Redis is away */
  async function take(key: string, token: string): Promise<true | Progress | null | undefined> {
    const reply = await link.run(TAKE, [key, token, LIFE_MS, '{}']);
    if (reply === undefined) return undefined;
    return reply === 1 ? true : readProgress(reply);
  }

  async function hold<T>(
    key: string,
    token: string,
    log: FlightLog,
    work: (log: FlightLog) => Promise<T>,
  ): Promise<T> {
    const state: Progress = { fetched: 0, total: null, wait: 0 };
    const renew = () => void link.run(RENEW, [key, token, LIFE_MS, JSON.stringify(state)]);
    const timer = setInterval(renew, RENEW_EVERY_MS).unref();
    try {
      return await work({
        onProgress(fetched, total) {
          Object.assign(state, { fetched, total, wait: 0 });
          log.onProgress(fetched, total);
        },
        onWait(ms) {
          state.wait = ms;
          log.onWait(ms);
        },
      });
    } finally {
      clearInterval(timer);
      await link.run(RELEASE, [key, token]);
    }
  }

  return {
    async once(name, log, work) {
      const key = `${prefix}claim:${name}`;
      const token = randomUUID();
      for (let waited = false; ; waited = true) {
        const taken = await take(key, token);
        if (taken === undefined) return work(log);
        if (taken === true && !waited) return hold(key, token, log, work);
        if (taken === true) {
          // What the other one brought is to be looked at first.
          await link.run(RELEASE, [key, token]);
          return null;
        }
        if (taken?.total) log.onProgress(taken.fetched, taken.total);
        if (taken?.wait) log.onWait(taken.wait);
        await wait(ASK_EVERY_MS);
      }
    },
  };
}

/** `token {…}` */
function readProgress(reply: unknown): Progress | null {
  if (!(reply instanceof Buffer)) return null;
  const json = reply.toString('utf8');
  try {
    return progress.parse(JSON.parse(json.slice(json.indexOf(' ') + 1)));
  } catch {
    return null;
  }
}
