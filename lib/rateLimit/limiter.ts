import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** The window, seconds. */
const WINDOW_SECONDS = 60;
/** Clients that are counted at one time. */
const MAX_CLIENTS = 50_000;

/** A client's quota after it asked for some work. */
export interface Quota {
  /** Whether the work may be done. */
  allowed: boolean;
  /** Per window. */
  limit: number;
  /** What is left of it. */
  remaining: number;
  /** Seconds until the window ends, at least one. */
  resetSeconds: number;
}

/** Counts the work of each client, in this process only. */
export interface Limiter {
  /** @param client its key */
  consume(client: string): Promise<Quota>;
}

/**
 * Allows each client so much per minute, counted from its first request. Memory is bounded: with too
 * many clients, those seen longest ago start again.
 * @param limit per client and minute
 */
export function createLimiter(limit: number, maxClients = MAX_CLIENTS): Limiter {
  const limiter = new RateLimiterMemory({ points: limit, duration: WINDOW_SECONDS });
  const clients = new LRUCache<string, true>({
    max: maxClients,
    dispose: (_, client, reason) => {
      if (reason === 'evict') void limiter.delete(client);
    },
  });

  async function consume(client: string): Promise<RateLimiterRes & { refused?: true }> {
    try {
      return await limiter.consume(client);
    } catch (refused) {
      // It rejects with the type that it resolves with.
      if (refused instanceof RateLimiterRes)
        return Object.assign(refused, { refused: true as const });
      throw refused;
    }
  }

  return {
    async consume(client) {
      clients.set(client, true);
      const { refused, remainingPoints, msBeforeNext } = await consume(client);
      return {
        allowed: refused !== true,
        limit,
        remaining: remainingPoints,
        resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
      };
    },
  };
}

/**
 * A quota as headers: `RateLimit-Policy` and `RateLimit` as in
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
export function quotaHeaders({ limit, remaining, resetSeconds }: Quota) {
  return {
    'ratelimit-policy': `"uncached";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"uncached";r=${remaining};t=${resetSeconds}`,
  };
}
