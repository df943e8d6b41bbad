import { isNotModified } from './etag.ts';
import { LENGTH_HEADER } from './lengthHeader.ts';

/** An image to send. */
export interface Png {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
  /** `Cache-Control`. */
  cacheControl: string;
}

/**
 * Responds with an image that any site may show or read, or with 304.
 * @param fileName the name when a browser saves it
 */
export function pngResponse(request: Request, png: Png, fileName: string): Response {
  const headers = {
    etag: png.etag,
    'cache-control': png.cacheControl,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (isNotModified(request, png.etag)) return new Response(null, { status: 304, headers });
  return new Response(png.bytes, {
    headers: {
      ...headers,
      'content-type': 'image/png',
      [LENGTH_HEADER]: String(png.bytes.byteLength),
      'content-disposition': `inline; filename="${fileName}"`,
    },
  });
}
