import type { IncomingMessage } from 'node:http';

/** Where a request had its web API key. The key itself is never stored. */
export type KeyPlace = 'query' | 'header' | 'none';

/**
 * Finds the key as Laravel's TokenGuard does: query `y` first, then `Authorization: Bearer`. Any
 * key that is not blank is accepted.
 */
export function readKey(url: URL, request: IncomingMessage): KeyPlace {
  if (url.searchParams.get('y')?.trim()) return 'query';
  if (/^Bearer\s+\S/i.test(request.headers.authorization ?? '')) return 'header';
  return 'none';
}
