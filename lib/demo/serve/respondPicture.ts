import type { IncomingMessage } from 'node:http';
import { type Answer, htmlAnswer } from './answer.ts';
import type { World } from './world.ts';

/** A picture of the media host, with an entity tag and a day of cache life. */
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
