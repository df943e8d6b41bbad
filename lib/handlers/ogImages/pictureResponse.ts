import { pngResponse } from '#lib/http/pngResponse.ts';
import type { Picture } from '#lib/images/cache/picture.ts';

/** A picture with a shorter max-age, s, is a fallback. */
const GOOD = 300;

/**
 * Answers with a picture, and says how long others may keep it. A good one may be shown for a day
 * if this site does not answer; no other may, or it would outlive what it stands in for.
 * @param picture null where there is no such page to have one: 404
 */
export function pictureResponse(
  request: Request,
  picture: Picture | null,
  fileName: string,
): Response {
  if (!picture) return new Response('There is no such picture.\n', { status: 404 });
  const { bytes, etag, life } = picture;
  const onError = life >= GOOD ? ', stale-if-error=86400' : '';
  const cacheControl = `public, max-age=${life}${onError}`;
  return pngResponse(request, { bytes, etag, cacheControl }, fileName);
}
