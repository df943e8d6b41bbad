import type { ServerResponse } from 'node:http';
import { LENGTH_HEADER } from '#lib/http/lengthHeader.ts';

/**
 * Keeps each header of a route handler's answer as one text, and gives the length that a handler
 * says its right name. Next sets those headers as lists, of one value too, and its own compression
 * takes a list for no type at all: it would send every such answer as it is. It also looks at the
 * length: what is short is not compressed.
 */
export function plainHeaders(response: ServerResponse): void {
  const setHeader = response.setHeader;
  response.setHeader = function (this: ServerResponse, name, value) {
    const plain = Array.isArray(value) && value.length === 1 ? String(value[0]) : value;
    const isLength = name.toLowerCase() === LENGTH_HEADER;
    return setHeader.call(this, isLength ? 'content-length' : name, plain);
  };
}
