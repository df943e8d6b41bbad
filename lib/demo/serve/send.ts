import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer.ts';

const squeeze = promisify(gzip);

/** Below this many bytes gzip is not worth it. */
const smallest = 1400;

/** Sends a whole answer, gzipped where the client accepts it, like the edge of the upstream. */
export async function send(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = answer.headers['content-type'] ?? '';
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const zipped = accepts && !type.startsWith('image/') && answer.body.length >= smallest;
  const body = zipped ? await squeeze(answer.body, { level: 1 }) : answer.body;
  const headers: Record<string, string | number> = { ...answer.headers };
  if (zipped) headers['content-encoding'] = 'gzip';
  if (answer.status !== 304) headers['content-length'] = body.length;
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
