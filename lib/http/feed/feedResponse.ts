import { textResponse } from '#lib/http/textResponse.ts';

/**
 * Responds with a feed that any site may read, with ETag and `Last-Modified`, or with 304.
 * `If-Modified-Since` counts only without an ETag (RFC 9110, 13.1.3), and only if it is exactly that
 * date: an award can also be revoked, and then the newest one is older than before.
 * @param changedAt of the newest award, ms since the epoch
 * @param cacheControl the value of `Cache-Control`
 */
export function feedResponse(
  request: Request,
  xml: string,
  changedAt: number,
  cacheControl: string,
): Response {
  const modified = new Date(changedAt).toUTCString();
  const full = textResponse(request, xml, 'application/atom+xml', cacheControl);
  const { headers } = request;
  const isKnown = !headers.has('if-none-match') && headers.get('if-modified-since') === modified;
  const response =
    isKnown && full.status === 200
      ? new Response(null, { status: 304, headers: full.headers })
      : full;
  response.headers.set('last-modified', modified);
  response.headers.set('access-control-allow-origin', '*');
  return response;
}
