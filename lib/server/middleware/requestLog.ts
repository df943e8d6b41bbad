import type { FullLog } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';
import type { Middleware } from './middleware.ts';

/** Slower responses are logged, ms. */
const SLOW_MS = 1_000;
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']);

/**
 * Counts each request when its response is over, and logs the ones that matter: failures, refusals,
 * slow responses, manual refreshes. Neither records the client or the player.
 */
export function requestLog(log: FullLog): Middleware {
  return (context, next) => {
    const { request, response, route } = context;
    const method = METHODS.has(request.method ?? 'GET') ? (request.method ?? 'GET') : 'other';
    const start = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - start);
      // To a client that left early no status was sent in full.
      const status = response.writableFinished ? response.statusCode : 'aborted';
      metrics().countRequest({ route, method, status }, ms / 1000);
      const line = { event: 'request', route, method, status, ms };
      log[getLevel(method, status, ms)](line, 'A request');
    });
    return next(context);
  };
}

function getLevel(method: string, status: number | 'aborted', ms: number) {
  if (ms > SLOW_MS || (typeof status === 'number' && status >= 500)) return 'warn';
  return status === 429 || (method === 'POST' && status === 202) ? 'info' : 'debug';
}
