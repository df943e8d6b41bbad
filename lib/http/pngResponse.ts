import { isNotModified } from './etag.ts';
import { LENGTH_HEADER } from './lengthHeader.ts';

/** A picture as it is to be sent. */
export interface Png {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
  /** Who may keep it for how long: `Cache-Control`. */
  cacheControl: string;
}

/**
 * Answers with a picture that any site may show or read, and 304 to who has it already.
 * @param fileName what a browser calls it when it is saved
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
