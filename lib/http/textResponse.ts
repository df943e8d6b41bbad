import { getEtag, isNotModified } from './etag.ts';

/**
 * Responds with text of any type, with an ETag, or with 304.
 * @param type the media type; the text is UTF-8
 * @param cacheControl the value of `Cache-Control`
 */
export function textResponse(
  request: Request,
  text: string,
  type: string,
  cacheControl: string,
): Response {
  const headers = { etag: getEtag(text), 'cache-control': cacheControl };
  if (isNotModified(request, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
}
