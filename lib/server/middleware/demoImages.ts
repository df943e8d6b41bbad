import { type IncomingMessage, request, type ServerResponse } from 'node:http';

const PICTURE = /^\/(Images\/\d+|UserPic\/[A-Za-z0-9_]+)\.png$/;

/** Whether a path is a picture that the demo's stand-in draws. */
export function isPicture(url: string): boolean {
  return PICTURE.test(url.split('?', 1)[0] ?? '');
}

/** Passes a picture request through to the stand-in, so that icons come from the site itself. */
export function passThrough(origin: string, from: IncomingMessage, to: ServerResponse): void {
  const upstream = request(
    new URL(from.url?.split('?', 1)[0] ?? '/', origin),
    { method: from.method, headers: { 'if-none-match': from.headers['if-none-match'] ?? '' } },
    (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    },
  );
  upstream.on('error', () => (to.headersSent ? to.destroy() : to.writeHead(502).end()));
  upstream.end();
}
