import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Middleware } from '#lib/server/middleware/middleware.ts';
import { withContentPolicy } from '#lib/server/middleware/securityHeaders.ts';
import { type CachedResponse, createCachedResponse, getMaxAge } from './cachedResponse.ts';
import { captureResponse } from './captureResponse.ts';
import { type RequestHead, sendCached } from './sendCached.ts';

/** How long a response is sent again without asking Next, ms. */
const MAX_AGE = 5_000;
/** How long an expired response is still sent while the first request after it asks Next, ms. */
const RENEWAL_WINDOW = 1_000;
/** An address is cached when it is requested again within this time, ms. */
const REPEAT_WINDOW = 10_000;
const MAX_SEEN = 5_000;
/** What a response takes beside its body, roughly, bytes. */
const OVERHEAD = 2_000;

/** Headers that ask for something else than the plain response. */
const UNCACHEABLE_HEADERS =
  /^(rsc|next-|range$|if-match$|if-range$|if-unmodified-since$|x-prerender-)/;
/** Headers that this cache handles itself, so that Next sends a whole, uncompressed response. */
const HANDLED_HEADERS = ['accept-encoding', 'if-none-match', 'if-modified-since'];

export interface ResponseCacheOptions {
  /** Bytes of responses held at most. */
  maxBytes: number;
  /** Multiplies all times. */
  timeScale: number;
  /** ms since the epoch. */
  now(): number;
}

/** A cache of responses in front of Next, as two middleware with others between them. */
export interface ResponseCache {
  /** Sends a cached response, before anything else is done for the request. */
  serve: Middleware;
  /** Caches the response if its address is requested repeatedly. */
  store: Middleware;
  /** Drops every response that may show one of these players; names in lower case. */
  invalidate(names: readonly string[]): void;
  bytes(): number;
}

/** Whether a request is for the plain response, which is the same for every reader. */
function isCacheable({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  for (const name in headers) if (UNCACHEABLE_HEADERS.test(name)) return false;
  return true;
}

/**
 * Next takes half a millisecond to find a cached page, and compresses it anew for each reader. An
 * address that is requested repeatedly is answered from here for five seconds at a time, and
 * compressed once. While one request renews it, it is sent for up to a second more.
 */
export function createResponseCache({
  maxBytes,
  timeScale,
  now,
}: ResponseCacheOptions): ResponseCache {
  const responses = new LRUCache<string, CachedResponse>({
    maxSize: maxBytes,
    // Leaves room for a compressed copy.
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.25) + OVERHEAD,
  });
  const seen = new LRUCache<string, number>({ max: MAX_SEEN });
  let invalidations = 0;

  /** Whether the address was requested a moment ago. */
  function isRepeated(url: string): boolean {
    const before = seen.get(url) ?? Number.NEGATIVE_INFINITY;
    seen.set(url, now());
    return now() - before < REPEAT_WINDOW * timeScale;
  }

  /** An expired response is renewed by one request; the others need not wait for it. */
  function mayServe(cached: CachedResponse, method: string): boolean {
    if (now() < cached.expiresAt) return true;
    if (cached.renewing) return now() < cached.expiresAt + RENEWAL_WINDOW * timeScale;
    cached.renewing = method === 'GET';
    return false;
  }

  return {
    serve(context, next) {
      const { request, response } = context;
      const { method = 'GET', url = '/', headers } = request;
      const cached = responses.get(url);
      if (!cached || !isCacheable(request) || !mayServe(cached, method)) return next(context);
      sendCached({ method, headers }, response, cached);
    },
    store(context, next) {
      const { request, response } = context;
      const { method, url = '/' } = request;
      if (!isCacheable(request) || method === 'HEAD' || !isRepeated(url)) return next(context);
      const head: RequestHead = { method: 'GET', headers: { ...request.headers } };
      for (const name of HANDLED_HEADERS) delete request.headers[name];
      const before = invalidations;
      captureResponse(response, ({ status, headers, body }) => {
        const maxAge = getMaxAge(status, headers, MAX_AGE * timeScale);
        const cached = createCachedResponse(status, withContentPolicy(headers), body);
        cached.expiresAt = now() + maxAge;
        // What it shows may have changed while it was rendered.
        if (maxAge > 0 && before === invalidations) responses.set(url, cached);
        sendCached(head, response, cached);
      });
      return next(context);
    },
    invalidate(names) {
      invalidations += 1;
      for (const url of responses.keys()) {
        const lower = url.toLowerCase();
        // The home page and the sitemap show players without having their names in the address.
        if (!lower.includes('/u/') || names.some((name) => lower.includes(name)))
          responses.delete(url);
      }
    },
    bytes: () => responses.calculatedSize,
  };
}
