import type { ServerResponse } from 'node:http';
import { LENGTH_HEADER } from '../http/lengthHeader.ts';

/**
 * Keeps each header of a route handler's answer as one text, and gives the length that a handler
 * says its right name. Next appends those headers one by one, for which Node makes a list of even
 * one value; Next's compression takes a list for no type at all, and would send every such answer
 * as it is. It also looks at the length: what is short is not compressed.
 */
export function plainHeaders(response: ServerResponse): void {
  const appendHeader = response.appendHeader;
  response.appendHeader = function (
    this: ServerResponse,
    name: string,
    value: string | readonly string[],
  ) {
    if (name.toLowerCase() === LENGTH_HEADER) return this.setHeader('content-length', value);
    if (this.hasHeader(name)) return appendHeader.call(this, name, value);
    return this.setHeader(name, value);
  };
}
