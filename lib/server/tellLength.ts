import type { ServerResponse } from 'node:http';
import { LENGTH_HEADER } from '../http/lengthHeader.ts';

/**
 * Sends the length that a route handler says as `content-length`, on HEAD too: without it a picture
 * comes in chunks, and who asks for its head is not told how large it is.
 */
export function tellLength(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    const length = this.getHeader(LENGTH_HEADER);
    if (length !== undefined) {
      this.removeHeader(LENGTH_HEADER);
      this.setHeader('content-length', length);
    }
    return Reflect.apply(writeHead, this, args);
  };
}
