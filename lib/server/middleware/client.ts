import type { IncomingMessage } from 'node:http';
import { type Client, runAsClient } from '#lib/rateLimit/client.ts';
import { getClientKey } from '#lib/rateLimit/clientKey.ts';
import type { Middleware } from './middleware.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
/** Headers that proxies add. */
const PROXY_HEADERS = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Runs the rest of a request as that of its client, see `currentClient`.
 * @param trustProxy number of trusted proxies in front of the site
 */
export function identifyClient(trustProxy: number): Middleware {
  return (context, next) =>
    runAsClient(getClient(context.request, trustProxy), () => next(context));
}

/**
 * Makes the client of a request, which has consumed nothing yet.
 * @param trustProxy number of trusted proxies in front of the site
 */
export function getClient(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  trustProxy: number,
): Client {
  const address = socket.remoteAddress;
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
  return {
    key: getClientKey(address, forwardedFor, trustProxy),
    isLocal: LOOPBACK.test(address ?? '') && !isProxied(headers),
    consuming: null,
    quota: null,
  };
}

/**
 * Whether a request came through a proxy. Behind one on the same machine every client has a loopback
 * address. A proxy that adds no header still passes on the public host name.
 */
function isProxied(headers: IncomingMessage['headers']): boolean {
  return (
    PROXY_HEADERS.some((name) => headers[name] !== undefined) ||
    !LOCAL_HOST.test(headers.host ?? '')
  );
}
