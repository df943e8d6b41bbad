import type { IncomingMessage, ServerResponse } from 'node:http';
import { limitedProblem } from '#lib/http/limitedProblem.ts';
import { problemResponse } from '#lib/http/problem.ts';
import type { Caller } from '#lib/rateLimit/client.ts';
import { rateLimitHeaders } from '#lib/rateLimit/rateLimitHeaders.ts';
import { spend } from '#lib/rateLimit/consume.ts';

/** What is worked out anew for each request: it is counted before it begins. */
const ALWAYS_WORK = /^\/(?:API|api\/v1)\/|\/feed\.xml$/;
const EXPOSED = 'ratelimit, ratelimit-policy, retry-after';

/** What the gate goes by. */
export interface Asks {
  /** The template of the path. */
  route: string;
  caller: Caller;
}

const isCounted = ({ method }: IncomingMessage, { route }: Asks) =>
  ALWAYS_WORK.test(route) && method !== 'OPTIONS';

/**
 * Lets a request in, or turns it away where it would cost work that its client has had its share
 * of. Pages and pictures ask for that by themselves, when nothing kept will do.
 * @returns whether it may go on; if not, it is answered
 */
export async function passGate(
  request: IncomingMessage,
  response: ServerResponse,
  asks: Asks,
): Promise<boolean> {
  const refused = isCounted(request, asks) ? await spend() : null;
  if (!refused) return true;
  const answer = problemResponse(limitedProblem(refused.retryAfter));
  response.statusCode = answer.status;
  response.setHeaders(answer.headers);
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(await answer.text());
  return false;
}

/**
 * Tells a client what is left of its share, as the head of the answer is written. Not with pages and
 * pictures: shared caches keep those, and would tell it to others.
 */
export function tellStanding(request: IncomingMessage, response: ServerResponse, asks: Asks): void {
  const { caller } = asks;
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (caller.standing && (isCounted(request, asks) || this.statusCode === 429)) {
      this.setHeaders(new Map(Object.entries(rateLimitHeaders(caller.standing))));
      this.appendHeader('access-control-expose-headers', EXPOSED);
    }
    return Reflect.apply(writeHead, this, args);
  };
}
