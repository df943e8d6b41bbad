import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FullLog } from '#lib/log.ts';
import { metrics } from '#lib/metrics/metrics.ts';

/** What took longer is worth a line, ms. */
const SLOW = 1_000;
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']);

/**
 * Counts a request when its answer is over, and writes a line about it where it matters: a failure,
 * a refusal, a slow answer, a wish to update. Neither says who asked, nor for whom.
 * @param route the template of its path
 */
export function watchRequest(
  request: IncomingMessage,
  response: ServerResponse,
  route: string,
  log: FullLog,
): void {
  const { method: asked = 'GET' } = request;
  const method = METHODS.has(asked) ? asked : 'other';
  const from = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - from);
    // Who left before the end was sent nothing that we could name.
    const status = response.writableFinished ? response.statusCode : 'aborted';
    metrics().countRequest({ route, method, status }, ms / 1000);
    const line = { event: 'request', route, method, status, ms };
    const level = levelOf(method, status, ms);
    log[level](line, 'A request');
  });
}

function levelOf(method: string, status: number | 'aborted', ms: number) {
  if (ms > SLOW || (typeof status === 'number' && status >= 500)) return 'warn';
  return status === 429 || (method === 'POST' && status === 202) ? 'info' : 'debug';
}
