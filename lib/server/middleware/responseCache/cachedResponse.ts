import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A response ready to be sent, more than once if its headers allow that. */
export interface CachedResponse {
  status: number;
  /** As they are sent with the whole body, uncompressed. */
  headers: OutgoingHttpHeaders;
  body: Body;
  /** Whether compression makes it smaller. */
  compressible: boolean;
  /** Compressed when the first reader wants that. */
  compressed: Payload | Promise<Payload> | null;
  /** ms since the epoch. */
  expiresAt: number;
  /** Whether a request has asked for its successor. */
  renewing: boolean;
}

/** Headers and body in one encoding. */
export interface Payload {
  headers: OutgoingHttpHeaders;
  body: Body;
}

/**
 * Bytes to send. A short body is a string with one character per byte (`latin1`), because Node sends
 * a string in one write with the head, but bytes in a write of their own. On a fast machine that
 * second write is half of the whole time.
 */
type Body = Buffer | string;

const SHORT_BYTES = 32 * 1024;

const toBody = (bytes: Buffer): Body =>
  bytes.length <= SHORT_BYTES ? bytes.toString('latin1') : bytes;

/** Prepares a response: what is the same for all its readers is computed once. */
export function createCachedResponse(
  status: number,
  original: OutgoingHttpHeaders,
  body: Buffer,
): CachedResponse {
  const compressible = isCompressible(original, body);
  const headers = { ...original, 'content-length': body.length };
  if (compressible) headers.vary = varyOnEncoding(original);
  const state = { compressed: null, expiresAt: 0, renewing: false };
  return { status, headers, body: toBody(body), compressible, ...state };
}

function varyOnEncoding(headers: OutgoingHttpHeaders): string {
  const vary = String(headers.vary ?? '');
  return /accept-encoding/i.test(vary)
    ? vary
    : [vary, 'Accept-Encoding'].filter(Boolean).join(', ');
}

const gzipAsync = promisify(gzip);

const COMPRESSIBLE_TYPES = /^(text\/|application\/([a-z.]+\+)?(json|xml|javascript)|image\/svg)/;
/** Compression does not help shorter responses. */
const MIN_COMPRESSED_BYTES = 1024;

/** Whether compression helps this type of content, and this length. */
function isCompressible(headers: OutgoingHttpHeaders, body: Buffer): boolean {
  const type = String(headers['content-type'] ?? '');
  return body.length >= MIN_COMPRESSED_BYTES && COMPRESSIBLE_TYPES.test(type);
}

const toBytes = ({ body }: CachedResponse) =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body;

/** The response compressed, once for all readers. Zlib works in threads of its own. */
export function compress(response: CachedResponse): Payload | Promise<Payload> {
  response.compressed ??= gzipAsync(toBytes(response)).then((bytes) => {
    const headers = {
      ...response.headers,
      'content-encoding': 'gzip',
      'content-length': bytes.length,
    };
    response.compressed = { headers, body: toBody(bytes) };
    return response.compressed;
  });
  return response.compressed;
}

/**
 * For how long a response may be sent again, ms: no longer than its own `Cache-Control` says.
 * @returns 0 for one that is for a single reader, or not good
 */
export function getMaxAge(status: number, headers: OutgoingHttpHeaders, limit: number): number {
  const control = String(headers['cache-control'] ?? '');
  // Next is already rendering its replacement.
  const isStale = headers['x-nextjs-cache'] === 'STALE';
  if (status !== 200 || isStale || headers['set-cookie'] !== undefined) return 0;
  if (headers['content-encoding'] !== undefined || /no-store|no-cache|private/.test(control))
    return 0;
  // What applies to shared caches goes before what applies to browsers.
  const seconds = (/s-maxage=(\d+)/.exec(control) ?? /max-age=(\d+)/.exec(control))?.[1];
  return seconds === undefined ? 0 : Math.min(limit, Number(seconds) * 1000);
}
