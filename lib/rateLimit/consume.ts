import { env } from '#lib/env.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import { singleton } from '#lib/singleton.ts';
import { type Client, currentClient } from './client.ts';
import { createLimiter, type Quota } from './limiter.ts';

/** The client has used up its quota, so the work is not done. */
export interface Refusal {
  /** Seconds until there is quota again. */
  retryAfter: number;
}

/**
 * Counts uncached work against the client's quota: fetching a player, rendering a page, drawing an
 * image, building a JSON response. Call it where such work starts: only there is it known that the
 * caches missed. A request is counted once, when it first calls this, however much work it causes.
 * @returns null when the work may be done; also when there is no client or no limit
 */
export async function consume(): Promise<Refusal | null> {
  const client = currentClient();
  const limit = env().clientCallsPerMinute;
  if (!client || limit === 0) return null;
  client.consuming ??= consumeFor(client, limit);
  await client.consuming;
  return getRefusal();
}

/** The refusal of the current request, if its work was refused already. */
export function getRefusal(): Refusal | null {
  const quota = currentClient()?.quota;
  return quota && !quota.allowed ? { retryAfter: quota.resetSeconds } : null;
}

async function consumeFor(client: Client, limit: number): Promise<Quota> {
  const quota = await singleton('rateLimiter', () => createLimiter(limit)).consume(client.key);
  if (!quota.allowed) metrics().refusals.inc();
  client.quota = quota;
  return quota;
}
