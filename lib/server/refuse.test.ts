import { describe, expect, it } from 'vitest';
import { refuse } from './refuse.ts';

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

  it('names the methods that a path takes', () => {
    const request = { method: 'PATCH', url: '/', headers: {} };
    expect(refuse(request)?.headers).toEqual({ allow: 'GET, HEAD, OPTIONS' });
  });
});
