import type { IncomingMessage } from 'node:http';
import type { Caller } from '#lib/rateLimit/client.ts';
import { clientKey } from '#lib/rateLimit/clientKey.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
/** What proxies add. */
const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Tells who asks.
 * @param trustProxy how many proxies before this site are the operator's
 */
export function callerOf(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  trustProxy: number,
): Caller {
  const address = socket.remoteAddress;
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
  return {
    client: clientKey(address, forwardedFor, trustProxy),
    direct: LOOPBACK.test(address ?? '') && !isProxied(headers),
    asked: null,
    standing: null,
  };
}

/**
 * Whether a request came through a proxy: behind one on the same machine everybody is loopback. One
 * that adds no header still passes on the public name that it was asked for.
 */
function isProxied(headers: IncomingMessage['headers']): boolean {
  return (
    PROXIED.some((name) => headers[name] !== undefined) || !LOCAL_HOST.test(headers.host ?? '')
  );
}
