import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Middleware } from './middleware.ts';

const HEADER = 'content-security-policy';
const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Sets a content security policy that allows no inline script on a response that has none when its
 * head is written. Pages get their own policy from the page cache, but what bypasses it (an error
 * page of Next) has none. It cannot be set earlier: Next would add its header beside it.
 */
export const securityHeaders: Middleware = (context, next) => {
  const { response } = context;
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (!this.hasHeader(HEADER)) this.setHeader(HEADER, POLICY);
    return Reflect.apply(writeHead, this, args);
  };
  return next(context);
};

/** The same for headers of a captured response; their names are in lower case. */
export const withContentPolicy = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  headers[HEADER] === undefined ? { ...headers, [HEADER]: POLICY } : headers;
