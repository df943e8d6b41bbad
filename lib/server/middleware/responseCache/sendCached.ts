import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { type CachedResponse, compress, type Payload } from './cachedResponse.ts';

/** The part of a request that decides how a response is sent: its validators and encodings. */
export interface RequestHead {
  method: string;
  headers: IncomingHttpHeaders;
}

/** Headers that a 304 leaves out. */
const BODY_HEADERS = ['content-type', 'content-length', 'content-disposition'];

const weak = (etag: string) => etag.replace(/^W\//, '');

/** Whether the reader has the response already (RFC 9110, 13.1): by its ETag, or else by its date. */
function isNotModified({ headers }: RequestHead, cached: OutgoingHttpHeaders): boolean {
  const tags = headers['if-none-match'];
  const etag = cached.etag;
  if (tags !== undefined) {
    const known = tags.split(/\s*,\s*/);
    return known.some(
      (one) => one === '*' || (etag !== undefined && weak(one) === weak(String(etag))),
    );
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Date.parse(String(cached['last-modified'] ?? ''));
}

/** Sends a whole response: 304 to a reader that has it, compressed to one that prefers that. */
export function sendCached(
  head: RequestHead,
  response: ServerResponse,
  cached: CachedResponse,
): void {
  if (cached.status === 200 && isNotModified(head, cached.headers)) {
    const headers = { ...cached.headers };
    for (const name of BODY_HEADERS) delete headers[name];
    response.writeHead(304, headers).end();
    return;
  }
  const payload = cached.compressible && acceptsGzip(head) ? compress(cached) : cached;
  if (payload instanceof Promise) {
    payload.then(
      (compressed) => send(head, response, cached.status, compressed),
      () => response.destroy(),
    );
  } else send(head, response, cached.status, payload);
}

/** Whether a reader prefers gzip to an uncompressed response (RFC 9110, 12.5.3). */
const acceptsGzip = (head: RequestHead) =>
  new Negotiator(head).encoding(['gzip', 'identity']) === 'gzip';

function send(
  { method }: RequestHead,
  response: ServerResponse,
  status: number,
  { headers, body }: Payload,
): void {
  response.writeHead(status, headers);
  if (method === 'HEAD') response.end();
  else response.end(body, 'latin1');
}
