import { getEtag, isNotModified } from './etag.ts';

/**
 * Answers with a text of some type, with an ETag, and 304 to who has it already.
 * @param type the media type; the text is UTF-8
 * @param cacheControl who may keep it for how long
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
