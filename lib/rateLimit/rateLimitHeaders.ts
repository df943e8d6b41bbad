import { type Standing, WINDOW_SECONDS } from './limiter.ts';

/**
 * Says how a client stands: `RateLimit-Policy` and `RateLimit`, as
 * draft-ietf-httpapi-ratelimit-headers-10 has them.
 */
export function rateLimitHeaders({ limit, remaining, resetSeconds }: Standing) {
  return {
    'ratelimit-policy': `"uncached";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"uncached";r=${remaining};t=${resetSeconds}`,
  };
}
