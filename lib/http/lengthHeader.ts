/**
 * Under what name a route handler says how long its answer is: Next drops `content-length` from
 * what a handler sends. The server gives it its right name (`lib/server/middleware/normalizeHeaders.ts`).
 */
export const LENGTH_HEADER = 'x-length';

/** What is shorter than this is not compressed, bytes: Next's own limit. */
const SHORT = 1024;

/** Says the length of a text that is too short to be compressed: a longer one gets another. */
export function shortLengthHeader(body: string | Uint8Array): Record<string, string> {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  return bytes < SHORT ? { [LENGTH_HEADER]: String(bytes) } : {};
}
