import type { Client } from '#lib/rateLimit/client.ts';
import type { Quota } from '#lib/rateLimit/limiter.ts';

/** A client that has used up its quota. */
export function limitedClient(): Client {
  const quota: Quota = { allowed: false, limit: 300, remaining: 0, resetSeconds: 42 };
  return { key: 'greedy', isLocal: false, consuming: Promise.resolve(quota), quota };
}
