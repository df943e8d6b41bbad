import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { get } from './get.ts';
import { type RunningRedis, startRedis } from './startRedis.ts';
import { type RunningSite, type SiteEnv, startSite } from './startSite.ts';

/** Two instances of a site on one Redis, with a demo upstream. */
export interface Instances {
  redis: RunningRedis;
  upstream: Awaited<ReturnType<typeof startUpstream>>;
  a: RunningSite;
  b: RunningSite;
  /** Their variables, to restart one; `DATA_DIR` is the site's own. */
  env: SiteEnv;
  stop(): Promise<void>;
}

/** @param more variables of both sites */
export async function startInstances(more: SiteEnv = {}): Promise<Instances> {
  const [redis, upstream] = await Promise.all([startRedis(), startUpstream({})]);
  const env = {
    RA_API_KEY: 'a-key-for-tests',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
    REDIS_URL: redis.url,
    ...more,
  };
  const [a, b] = await startBoth(env, redis.url).catch(async (error: unknown) => {
    await redis[Symbol.asyncDispose]();
    await upstream.close();
    throw error;
  });
  const instances: Instances = {
    redis,
    upstream,
    a,
    b,
    env,
    async stop() {
      await Promise.all([instances.a.stop('SIGKILL'), instances.b.stop('SIGKILL')]);
      await redis[Symbol.asyncDispose]();
      await upstream.close();
    },
  };
  return instances;
}

/** One after the other: if the second fails to start, the first is ended. */
async function startBoth(env: SiteEnv, redisUrl: string): Promise<[RunningSite, RunningSite]> {
  const a = await startSite(env);
  try {
    const b = await startSite(env);
    // The first use of the store connects to Redis.
    for (const { url } of [a, b]) await get(`${url}/readyz`);
    await callsAllowed(redisUrl);
    return [a, b];
  } catch (error) {
    await a.stop('SIGKILL');
    throw error;
  }
}

/** Waits until a new call log in Redis lets instances call, a few seconds after they connected. */
async function callsAllowed(url: string): Promise<void> {
  const look = new Redis(url);
  const found = async (pattern: string) => (await look.keys(pattern)).length > 0;
  try {
    while (!(await found('*:log')) || (await found('*:quiet'))) await wait(50);
  } finally {
    look.disconnect();
  }
}
