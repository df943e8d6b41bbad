import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** The window, seconds. */
export const WINDOW_SECONDS = 60;
/** Clients that are counted at one time. */
const MOST_CLIENTS = 50_000;

/** How a client stands after it asked for some work. */
export interface Standing {
  /** Whether the work may be done. */
  granted: boolean;
  /** In a window. */
  limit: number;
  /** What is left of it. */
  remaining: number;
  /** Seconds until the window ends, at least one. */
  resetSeconds: number;
}

/** Counts what each client has had, in this process only. */
export interface Limiter {
  take(client: string): Promise<Standing>;
}

/**
 * Grants each client so much in each minute from its first request on. Bounded: of too many clients
 * those seen longest ago start anew.
 * @param limit for each client and minute
 */
export function createLimiter(limit: number, mostClients = MOST_CLIENTS): Limiter {
  const limiter = new RateLimiterMemory({ points: limit, duration: WINDOW_SECONDS });
  const clients = new LRUCache<string, true>({
    max: mostClients,
    dispose: (_, client, reason) => {
      if (reason === 'evict') void limiter.delete(client);
    },
  });

  async function consume(client: string): Promise<RateLimiterRes & { refused?: true }> {
    try {
      return await limiter.consume(client);
    } catch (refused) {
      // It rejects with the same thing that it resolves with.
      if (refused instanceof RateLimiterRes)
        return Object.assign(refused, { refused: true as const });
      throw refused;
    }
  }

  return {
    async take(client) {
      clients.set(client, true);
      const { refused, remainingPoints, msBeforeNext } = await consume(client);
      return {
        granted: refused !== true,
        limit,
        remaining: remainingPoints,
        resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
      };
    },
  };
}
