import { getEtag, isNotModified } from './etag.ts';
import { shortLengthHeader } from './lengthHeader.ts';

/**
 * Responds with JSON that any site may read, with an ETag, or with 304.
 * @param cacheControl the value of `Cache-Control`
 */
export function jsonResponse(request: Request, value: unknown, cacheControl: string): Response {
  const body = JSON.stringify(value);
  const etag = getEtag(body);
  const headers = {
    etag,
    'cache-control': cacheControl,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'x-robots-tag': 'noindex',
  };
  if (isNotModified(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/json', ...shortLengthHeader(body) },
  });
}
