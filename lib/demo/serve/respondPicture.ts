import type { IncomingMessage } from 'node:http';
import { type Answer, htmlAnswer } from './answer.ts';
import type { World } from './world.ts';

/** An image of the media host, with an ETag and a max-age of a day. */
export function respondPicture(world: World, url: URL, request: IncomingMessage): Answer {
  const picture = world.pictures.at(url.pathname);
  if (!picture) return htmlAnswer(404, '404 Not Found');
  const headers = {
    etag: picture.etag,
    'cache-control': 'public, max-age=86400',
    'access-control-allow-origin': '*',
  };
  if (request.headers['if-none-match']?.includes(picture.etag)) {
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  return { status: 200, headers: { ...headers, 'content-type': 'image/png' }, body: picture.png };
}
