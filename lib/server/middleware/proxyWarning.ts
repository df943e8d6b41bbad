import type { IncomingMessage } from 'node:http';
import type { Log } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';

/**
 * Says once that a proxy seems to be before this site of which it was not told: behind it all
 * readers are one client, with one share of uncached work.
 * @param trustProxy how many proxies it was told of
 */
export function noticeProxy(
  { headers }: Pick<IncomingMessage, 'headers'>,
  trustProxy: number,
  log: Log,
): void {
  if (trustProxy > 0 || headers['x-forwarded-for'] === undefined) return;
  singleton('proxyNoticed', () => {
    log.warn(
      { event: 'proxy-not-trusted' },
      'X-Forwarded-For is sent, but TRUST_PROXY is 0: all readers behind that proxy count as one',
    );
    return true;
  });
}
