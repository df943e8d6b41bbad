import type { IncomingMessage, ServerResponse } from 'node:http';

/** What all middleware of one request share. */
export interface Context {
  request: IncomingMessage;
  response: ServerResponse;
  /** The template of the path, `/u/[username]`. */
  route: string;
}

/** The rest of the chain. */
export type Next = (context: Context) => unknown;

/** Handles a request, or does its part and calls `next` for the rest. */
export type Middleware = (context: Context, next: Next) => unknown;

/**
 * Chains middleware in front of a handler. `next` takes the context, so a request costs no closures.
 * @param list the first one runs first; `false` and `null` are skipped
 */
export function compose(list: readonly (Middleware | false | null)[], handler: Next): Next {
  return list
    .filter((one) => typeof one === 'function')
    .reduceRight<Next>((next, middleware) => (context) => middleware(context, next), handler);
}
