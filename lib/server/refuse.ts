import type { IncomingMessage } from 'node:http';

/** An answer that the server gives by itself, before Next sees the request. */
export interface Refusal {
  status: number;
  words: string;
  headers?: Record<string, string>;
}

const READING = ['GET', 'HEAD', 'OPTIONS'];
const REFRESH = /^\/api\/v1\/users\/[A-Za-z0-9]{2,20}\/refresh$/;
/** Headers by which a request asks Next for more than a page; we have no use for them. */
const NEVER = ['next-action', 'next-resume'];

/** The methods that a path takes. Next itself would answer POST on a page with 200. */
function methodsOf(path: string): string[] {
  return REFRESH.test(path) ? ['POST', 'OPTIONS'] : READING;
}

/** Decides whether a request is turned away at the door: method, body, framework headers. */
export function refuse(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
): Refusal | null {
  const { method = 'GET', url = '/', headers } = request;
  const path = url.split('?', 1)[0] ?? '/';
  const methods = methodsOf(path);
  const allow = methods.join(', ');
  if (!methods.includes(method)) {
    return { status: 405, words: 'This address does not take that method.', headers: { allow } };
  }
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined) {
    return { status: 413, words: 'Nothing here takes a body.' };
  }
  if (NEVER.some((name) => headers[name] !== undefined)) {
    return { status: 400, words: 'This site has no actions.' };
  }
  if (method === 'OPTIONS' && !path.startsWith('/api/')) {
    return { status: 204, words: '', headers: { allow } };
  }
  return null;
}
