import { describe, expect, it } from 'vitest';
import { refuse } from './rejectRequest.ts';

const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  refuse({ method, url, headers })?.status ?? 'passes';

describe('refuse', () => {
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

  it('takes no bodies', () => {
    const refresh = '/api/v1/users/MaxMilyin/refresh';
    expect(ask('POST', refresh, { 'content-length': '3' })).toBe(413);
    expect(ask('POST', refresh, { 'transfer-encoding': 'chunked' })).toBe(413);
    expect(ask('POST', refresh, { 'content-length': '0' })).toBe('passes');
  });

  it('has no actions', () => {
    expect(ask('GET', '/', { 'next-action': 'x' })).toBe(400);
  });

  it('lets programs of any site ask, and tells them what is wrong as a problem', () => {
    const told = (method: string, url: string) => refuse({ method, url, headers: {} })?.headers;
    const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    for (const url of [
      '/api/v1/users/MaxMilyin/summary',
      '/API/API_GetUserCompletionProgress.php?u=x',
      '/u/MaxMilyin/badge.json',
      '/u/MaxMilyin/card.svg',
      '/u/MaxMilyin/feed.xml',
    ]) {
      expect(told('OPTIONS', url), url).toMatchObject({ ...open, allow: 'GET, HEAD, OPTIONS' });
    }
    expect(told('OPTIONS', '/api/v1/users/MaxMilyin/refresh')).toMatchObject({
      'access-control-allow-methods': 'POST, OPTIONS',
    });
    expect(told('OPTIONS', '/u/MaxMilyin')).toEqual({ allow: 'GET, HEAD, OPTIONS' });
    const refusal = refuse({ method: 'PUT', url: '/API/API_x.php', headers: {} });
    expect(refusal?.headers?.['content-type']).toBe('application/problem+json');
    expect(JSON.parse(refusal?.words ?? '')).toEqual({
      type: '/problems/no-such-method',
      title: 'This address does not take that method.',
      status: 405,
    });
  });

  it('names the methods that a path takes', () => {
    const request = { method: 'PATCH', url: '/', headers: {} };
    expect(refuse(request)?.headers).toEqual({ allow: 'GET, HEAD, OPTIONS' });
  });
});
