import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { withPolicy } from '#lib/server/middleware/securityHeaders.ts';
import { captureAnswer } from './captureResponse.ts';
import { type KeptAnswer, keptAnswer, lifeOf } from './cachedResponse.ts';
import { sendKept, type Wish } from './sendCached.ts';

/** How long an answer is sent again without Next being asked, ms. */
const LIFE = 5_000;
/** An address has to be asked for again within that time to be kept, ms. */
const SEEN = 10_000;
const MOST_SEEN = 5_000;
/** What an answer takes beside its body, about. */
const OVERHEAD = 2_000;

/** Headers with which a request asks for something else than the plain answer. */
const OTHERWISE = /^(rsc|next-|range$|if-match$|if-range$|if-unmodified-since$|x-prerender-)/;
/** Headers that the front heeds by itself, so that what Next sends is whole. */
const OURS = ['accept-encoding', 'if-none-match', 'if-modified-since'];

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface FrontParts {
  /** Bytes of answers held at most. */
  maxBytes: number;
  /** Multiplies all times. */
  timeScale: number;
  /** ms since the epoch. */
  now(): number;
}

/** What stands before Next: it sends again what Next said a moment ago. */
export interface Front {
  /**
   * Sends an answer that is kept, before anything else is done for the request.
   * @returns false where none is
   */
  answerKept(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers what is not kept, and keeps it where it is asked for again and again. */
  answer(request: IncomingMessage, response: ServerResponse, handle: Handle): unknown;
  /** Forgets every answer whose address has one of these names in it; lower case. */
  drop(names: readonly string[]): void;
  bytes(): number;
}

/** Whether a request is for the plain answer, which is the same for everybody. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  for (const name in headers) if (OTHERWISE.test(name)) return false;
  return true;
}

/**
 * Next takes half a millisecond to find a kept page, and compresses it anew for each reader. An
 * address that is asked for again and again is answered from here for five seconds at a time, and
 * compressed once.
 */
export function createFront({ maxBytes, timeScale, now }: FrontParts): Front {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    // Perhaps it is kept compressed too.
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.25) + OVERHEAD,
  });
  const seen = new LRUCache<string, number>({ max: MOST_SEEN });
  let turn = 0;

  /** Whether the address was asked for a moment ago. */
  function isBusy(url: string): boolean {
    const before = seen.get(url) ?? Number.NEGATIVE_INFINITY;
    seen.set(url, now());
    return now() - before < SEEN * timeScale;
  }

  function keepAndSend(
    request: IncomingMessage,
    response: ServerResponse,
    handle: Handle,
    url: string,
  ) {
    const wish: Wish = { method: 'GET', headers: { ...request.headers } };
    for (const name of OURS) delete request.headers[name];
    const begun = turn;
    captureAnswer(response, ({ status, headers, body }) => {
      const life = lifeOf(status, headers, LIFE * timeScale);
      const answer = keptAnswer(status, withPolicy(headers), body);
      answer.until = now() + life;
      // What it shows may have changed while it was made.
      if (life > 0 && begun === turn) kept.set(url, answer);
      sendKept(wish, response, answer);
    });
    return handle(request, response);
  }

  return {
    answerKept(request, response) {
      const { method = 'GET', url = '/', headers } = request;
      const answer = kept.get(url);
      if (!answer || answer.until <= now() || !isPlain(request)) return false;
      sendKept({ method, headers }, response, answer);
      return true;
    },
    answer(request, response, handle) {
      const { method, url = '/' } = request;
      if (!isPlain(request) || method === 'HEAD' || !isBusy(url)) return handle(request, response);
      return keepAndSend(request, response, handle, url);
    },
    drop(names) {
      turn += 1;
      for (const url of kept.keys()) {
        const low = url.toLowerCase();
        // The home page and the sitemap show players whose names are not in their address.
        if (!low.includes('/u/') || names.some((name) => low.includes(name))) kept.delete(url);
      }
    },
    bytes: () => kept.calculatedSize,
  };
}
