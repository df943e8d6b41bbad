import type { IncomingMessage } from 'node:http';

/** Where a request carried its web API key; the key itself is never kept. */
export type KeyPlace = 'query' | 'header' | 'none';

/**
 * Finds the key as Laravel's TokenGuard does: query `y` first, then `Authorization: Bearer`. Any
 * key that is not blank will do.
 */
export function readKey(url: URL, request: IncomingMessage): KeyPlace {
  if (url.searchParams.get('y')?.trim()) return 'query';
  if (/^Bearer\s+\S/i.test(request.headers.authorization ?? '')) return 'header';
  return 'none';
}
