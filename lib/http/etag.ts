import { createHash } from 'node:crypto';

/** A strong ETag, from the bytes of a response. */
export function getEtag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/**
 * Whether the client has that response already: `If-None-Match`, compared weakly (RFC 9110, 13.1.2),
 * because proxies that compress make an ETag weak.
 */
export function isNotModified(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  return known.some((one) => one === '*' || one.replace(/^W\//, '') === etag);
}
