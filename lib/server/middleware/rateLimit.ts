import type { ServerResponse } from 'node:http';
import { limitedProblem, problemResponse } from '#lib/http/problem.ts';
import { currentClient } from '#lib/rateLimit/client.ts';
import { consume } from '#lib/rateLimit/consume.ts';
import { quotaHeaders } from '#lib/rateLimit/limiter.ts';
import type { Context, Middleware } from './middleware.ts';

/** Routes whose responses are built anew for each request: they are counted before that. */
const ALWAYS_UNCACHED = /^\/(?:API|api\/v1)\/|\/feed\.xml$/;
const EXPOSED = 'ratelimit, ratelimit-policy, retry-after';

const isCounted = ({ request, route }: Context) =>
  ALWAYS_UNCACHED.test(route) && request.method !== 'OPTIONS';

/**
 * Refuses uncached work of a client that has used up its quota, with 429. Only routes that are never
 * cached are counted here. Pages and images count themselves when the caches missed.
 */
export const rateLimit: Middleware = async (context, next) => {
  const refusal = isCounted(context) ? await consume() : null;
  if (!refusal) return next(context);
  const { response } = context;
  const refused = problemResponse(limitedProblem(refusal.retryAfter));
  response.statusCode = refused.status;
  response.setHeaders(refused.headers);
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(await refused.text());
};

/**
 * Adds the client's quota to the response as its head is written. Not to pages and images: shared
 * caches store those, and would tell it to others.
 */
export const rateLimitHeaders: Middleware = (context, next) => {
  const { response } = context;
  const client = currentClient();
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (client?.quota && (isCounted(context) || this.statusCode === 429)) {
      this.setHeaders(new Map(Object.entries(quotaHeaders(client.quota))));
      this.appendHeader('access-control-expose-headers', EXPOSED);
    }
    return Reflect.apply(writeHead, this, args);
  };
  return next(context);
};
