/**
 * The header in which a route handler says the length of its response, because Next drops
 * `content-length`. The server renames it (`lib/server/middleware/normalizeHeaders.ts`).
 */
export const LENGTH_HEADER = 'x-length';

/** Shorter responses are not compressed, bytes: Next's own limit. */
const SHORT = 1024;

/** The length of a text that is too short to be compressed. Compression changes that of a longer one. */
export function shortLengthHeader(body: string | Uint8Array): Record<string, string> {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  return bytes < SHORT ? { [LENGTH_HEADER]: String(bytes) } : {};
}
