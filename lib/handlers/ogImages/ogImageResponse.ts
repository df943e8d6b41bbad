import { pngResponse } from '#lib/http/pngResponse.ts';
import type { DrawnImage } from '#lib/images/cache/image.ts';

/** An image with a shorter max-age, s, is a fallback. */
const GOOD = 300;

/**
 * Responds with a link preview. A good one may be shown for a day if this site is down; a fallback
 * may not, because it would outlive its reason.
 * @param image null for an address without a page: 404
 */
export function ogImageResponse(
  request: Request,
  image: DrawnImage | null,
  fileName: string,
): Response {
  if (!image) return new Response('There is no such picture.\n', { status: 404 });
  const { bytes, etag, maxAge } = image;
  const onError = maxAge >= GOOD ? ', stale-if-error=86400' : '';
  const cacheControl = `public, max-age=${maxAge}${onError}`;
  return pngResponse(request, { bytes, etag, cacheControl }, fileName);
}
