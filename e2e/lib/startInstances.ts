import { startUpstream } from '../../lib/demo/startUpstream.ts';
import { type RunningRedis, startRedis } from './startRedis.ts';
import { type RunningSite, type SiteEnv, startSite } from './startSite.ts';

/** Two instances of one site on one Redis, with a stand-in behind them. */
export interface Instances {
  redis: RunningRedis;
  upstream: Awaited<ReturnType<typeof startUpstream>>;
  a: RunningSite;
  b: RunningSite;
  /** Their variables, to start one again; `DATA_DIR` is the site's own. */
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
  const [a, b] = await startBoth(env).catch(async (error: unknown) => {
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

/** One after the other: should the second not start, the first is ended. */
async function startBoth(env: SiteEnv): Promise<[RunningSite, RunningSite]> {
  const a = await startSite(env);
  try {
    return [a, await startSite(env)];
  } catch (error) {
    await a.stop('SIGKILL');
    throw error;
  }
}
