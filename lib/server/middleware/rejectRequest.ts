import type { IncomingMessage } from 'node:http';
import { problemBody } from '#lib/http/problem.ts';
import type { Middleware } from './middleware.ts';

/** A response that the server sends by itself, before Next sees the request. */
export interface Rejection {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const READING = ['GET', 'HEAD', 'OPTIONS'];
const REFRESH = /^\/api\/v1\/users\/[A-Za-z0-9]{2,20}\/refresh$/;
/** Headers that ask Next for features that this site does not use. */
const REJECTED_HEADERS = ['next-action', 'next-resume'];
/** Addresses that answer errors as problems, because programs read them. */
const API = /^\/api\//i;
/** Addresses that scripts of any site may read. */
const CORS = /^\/api\/|^\/u\/[^/]+\/(card\.|badge\.json$|feed\.xml$)/i;
/** Seconds for which a browser may cache a preflight. */
const PREFLIGHT_MAX_AGE = 86_400;

/** Rejects requests with a wrong method, a body or headers of Next's, and answers OPTIONS. */
export const rejectRequest: Middleware = (context, next) => {
  const { request, response } = context;
  const rejection = getRejection(request);
  if (!rejection) return next(context);
  response.writeHead(rejection.status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...rejection.headers,
  });
  // The body, if any, is not read, so the connection ends with the response.
  if (rejection.status === 413) response.shouldKeepAlive = false;
  response.end(rejection.body);
};

/** The methods of a path. Next itself would answer POST on a page with 200. */
function getMethods(path: string): string[] {
  return REFRESH.test(path) ? ['POST', 'OPTIONS'] : READING;
}

/** Decides by method, body and headers whether Next should see a request; null if it should. */
export function getRejection(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
): Rejection | null {
  const { method = 'GET', url = '/', headers } = request;
  const path = url.split('?', 1)[0] ?? '/';
  const methods = getMethods(path);
  const allow = methods.join(', ');
  if (!methods.includes(method)) return wrongMethod(path, allow);
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined) {
    return { status: 413, body: 'This site accepts no request bodies.' };
  }
  if (REJECTED_HEADERS.some((name) => headers[name] !== undefined)) {
    return { status: 400, body: 'This site has no server actions.' };
  }
  if (method === 'OPTIONS') return options(path, allow);
  return null;
}

function wrongMethod(path: string, allow: string): Rejection {
  const title = 'Method not allowed.';
  if (!API.test(path)) return { status: 405, body: title, headers: { allow } };
  const body = JSON.stringify(problemBody({ status: 405, slug: 'no-such-method', title }));
  const type = { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*' };
  return { status: 405, body, headers: { allow, ...type } };
}

/** Lists the methods of a path, and answers a preflight where any site may call it. */
function options(path: string, allow: string): Rejection {
  if (!CORS.test(path)) return { status: 204, body: '', headers: { allow } };
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': allow,
    'access-control-allow-headers': '*',
    'access-control-max-age': String(PREFLIGHT_MAX_AGE),
  };
  return { status: 204, body: '', headers: { allow, ...cors } };
}
