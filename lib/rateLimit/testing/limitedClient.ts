import type { Caller } from '#lib/rateLimit/client.ts';
import type { Standing } from '#lib/rateLimit/limiter.ts';

/** A client that has had its share. */
export function refusedCaller(): Caller {
  const standing: Standing = { granted: false, limit: 300, remaining: 0, resetSeconds: 42 };
  return { client: 'greedy', direct: false, asked: Promise.resolve(standing), standing };
}
