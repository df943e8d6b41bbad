import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

const HEADER = 'content-security-policy';
const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Gives an answer a content policy that runs no inline script, unless it has one by the time its
 * head is written: pages bring their own from the page cache, what Next makes past it (a crash)
 * does not. Setting it beforehand would not do: Next adds its headers beside what is there.
 */
export function policyWhenNone(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (!this.hasHeader(HEADER)) this.setHeader(HEADER, POLICY);
    return Reflect.apply(writeHead, this, args);
  };
}

/** The same for headers that are not of a response yet; their names are lower case. */
export const withPolicy = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  headers[HEADER] === undefined ? { ...headers, [HEADER]: POLICY } : headers;
