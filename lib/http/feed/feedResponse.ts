import { textResponse } from '#lib/http/textResponse.ts';

/**
 * Answers with a feed that anyone may read: ETag, `Last-Modified`, and 304 to who has it already.
 * `If-Modified-Since` counts only without an ETag (RFC 9110, 13.1.3) and only when it is that very
 * date: an award may also be taken away, and then the newest one is older than before.
 * @param changedAt of the newest award, ms since the epoch
 * @param cacheControl who may keep it for how long
 */
export function feedResponse(
  request: Request,
  xml: string,
  changedAt: number,
  cacheControl: string,
): Response {
  const modified = new Date(changedAt).toUTCString();
  const answer = textResponse(request, xml, 'application/atom+xml', cacheControl);
  const asked = request.headers;
  const knows = !asked.has('if-none-match') && asked.get('if-modified-since') === modified;
  const response =
    knows && answer.status === 200
      ? new Response(null, { status: 304, headers: answer.headers })
      : answer;
  response.headers.set('last-modified', modified);
  response.headers.set('access-control-allow-origin', '*');
  return response;
}
