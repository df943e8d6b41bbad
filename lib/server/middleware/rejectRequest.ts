import type { IncomingMessage } from 'node:http';
import { problemBody } from '#lib/http/problem.ts';

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
/** What programs ask for: they read problems. */
const OF_PROGRAMS = /^\/api\//i;
/** What any site may read from a browser. */
const OPEN = /^\/api\/|^\/u\/[^/]+\/(card\.|badge\.json$|feed\.xml$)/i;
/** Seconds for which a browser need not ask again whether it may. */
const PREFLIGHT_LIFE = 86_400;

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
  if (!methods.includes(method)) return wrongMethod(path, allow);
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined) {
    return { status: 413, words: 'Nothing here takes a body.' };
  }
  if (NEVER.some((name) => headers[name] !== undefined)) {
    return { status: 400, words: 'This site has no actions.' };
  }
  if (method === 'OPTIONS') return options(path, allow);
  return null;
}

function wrongMethod(path: string, allow: string): Refusal {
  const title = 'This address does not take that method.';
  if (!OF_PROGRAMS.test(path)) return { status: 405, words: title, headers: { allow } };
  const words = JSON.stringify(problemBody({ status: 405, slug: 'no-such-method', title }));
  const type = { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*' };
  return { status: 405, words, headers: { allow, ...type } };
}

/** What a path takes; a browser also learns that it may ask from any site, and with which headers. */
function options(path: string, allow: string): Refusal {
  if (!OPEN.test(path)) return { status: 204, words: '', headers: { allow } };
  const open = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': allow,
    'access-control-allow-headers': '*',
    'access-control-max-age': String(PREFLIGHT_LIFE),
  };
  return { status: 204, words: '', headers: { allow, ...open } };
}
