import type { Log } from '#lib/log.ts';
import type { Middleware } from './middleware.ts';

/**
 * Warns once if a proxy seems to be in front of the site but is not configured: all readers behind
 * it then count as one client, with one quota of uncached work.
 * @param trustProxy number of trusted proxies in front of the site
 */
export function proxyWarning(trustProxy: number, log: Log): Middleware {
  let warned = trustProxy > 0;
  return (context, next) => {
    if (!warned && context.request.headers['x-forwarded-for'] !== undefined) {
      warned = true;
      log.warn(
        { event: 'proxy-not-trusted' },
        'X-Forwarded-For is sent, but TRUST_PROXY is 0: all readers behind that proxy count as one',
      );
    }
    return next(context);
  };
}
