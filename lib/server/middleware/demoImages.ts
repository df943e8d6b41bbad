import { request } from 'node:http';
import type { Middleware } from './middleware.ts';

const IMAGE = /^\/(Images\/\d+|UserPic\/[A-Za-z0-9_]+)\.png$/;

/**
 * Proxies icons and avatars to the stand-in for RetroAchievements, which draws them. In the demo they
 * come from this site.
 * @param origin of the stand-in
 */
export function demoImages(origin: string): Middleware {
  return (context, next) => {
    const { request: incoming, response } = context;
    const path = incoming.url?.split('?', 1)[0] ?? '/';
    if (!IMAGE.test(path)) return next(context);
    const upstream = request(
      new URL(path, origin),
      {
        method: incoming.method,
        headers: { 'if-none-match': incoming.headers['if-none-match'] ?? '' },
      },
      (image) => {
        response.writeHead(image.statusCode ?? 502, image.headers);
        image.pipe(response);
      },
    );
    upstream.on('error', () =>
      response.headersSent ? response.destroy() : response.writeHead(502).end(),
    );
    upstream.end();
  };
}
