import { describe, expect, it } from 'vitest';
import { getRejection } from './rejectRequest.ts';

const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  getRejection({ method, url, headers })?.status ?? 'passes';

describe('getRejection', () => {
  it.each([
    ['GET', '/u/MaxMilyin', 'passes'],
    ['HEAD', '/', 'passes'],
    ['OPTIONS', '/', 204],
    ['POST', '/u/MaxMilyin', 405],
    ['PUT', '/', 405],
    ['DELETE', '/api/v1/users/MaxMilyin/summary', 405],
    ['POST', '/api/v1/users/MaxMilyin/refresh', 'passes'],
    ['POST', '/api/v1/users/MaxMilyin/refresh?x=1', 'passes'],
    ['GET', '/api/v1/users/MaxMilyin/refresh', 405],
    ['POST', '/api/v1/users/has_underscore/refresh', 405],
    ['POST', '/api/v1/users/MaxMilyin/refresh/more', 405],
  ])('%s %s → %s', (method, url, status) => {
    expect(ask(method, url)).toBe(status);
  });

  it('rejects request bodies', () => {
    const refresh = '/api/v1/users/MaxMilyin/refresh';
    expect(ask('POST', refresh, { 'content-length': '3' })).toBe(413);
    expect(ask('POST', refresh, { 'transfer-encoding': 'chunked' })).toBe(413);
    expect(ask('POST', refresh, { 'content-length': '0' })).toBe('passes');
  });

  it('rejects server actions', () => {
    expect(ask('GET', '/', { 'next-action': 'x' })).toBe(400);
  });

  it('allows any site to call the API, and answers errors as problems', () => {
    const headersOf = (method: string, url: string) =>
      getRejection({ method, url, headers: {} })?.headers;
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    for (const url of [
      '/api/v1/users/MaxMilyin/summary',
      '/API/API_GetUserCompletionProgress.php?u=x',
      '/u/MaxMilyin/badge.json',
      '/u/MaxMilyin/card.svg',
      '/u/MaxMilyin/feed.xml',
    ]) {
      expect(headersOf('OPTIONS', url), url).toMatchObject({
        ...cors,
        allow: 'GET, HEAD, OPTIONS',
      });
    }
    expect(headersOf('OPTIONS', '/api/v1/users/MaxMilyin/refresh')).toMatchObject({
      'access-control-allow-methods': 'POST, OPTIONS',
    });
    expect(headersOf('OPTIONS', '/u/MaxMilyin')).toEqual({ allow: 'GET, HEAD, OPTIONS' });
    const rejection = getRejection({ method: 'PUT', url: '/API/API_x.php', headers: {} });
    expect(rejection?.headers?.['content-type']).toBe('application/problem+json');
    expect(JSON.parse(rejection?.body ?? '')).toEqual({
      type: '/problems/no-such-method',
      title: 'Method not allowed.',
      status: 405,
    });
  });

  it('lists the methods of a path', () => {
    const request = { method: 'PATCH', url: '/', headers: {} };
    expect(getRejection(request)?.headers).toEqual({ allow: 'GET, HEAD, OPTIONS' });
  });
});
