import { getEtag, isNotModified } from './etag.ts';
import { shortLengthHeader } from './lengthHeader.ts';

/**
 * Answers with JSON that anyone may read, with an ETag, and 304 to who has it already.
 * @param cacheControl who may keep it for how long
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
