import { describe, expect, it } from 'vitest';
import { getClient } from './client.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}, trustProxy = 0) =>
  getClient(
    { socket: { remoteAddress }, headers: { host: 'localhost:3000', ...headers } },
    trustProxy,
  );

describe('getClient', () => {
  it.each([
    ['127.0.0.1', {}, true],
    ['::1', { host: '[::1]:3000' }, true],
    ['::ffff:127.0.0.1', { host: '127.0.0.1' }, true],
    ['192.0.2.7', {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }, false],
    ['127.0.0.1', { 'x-real-ip': '192.0.2.7' }, false],
    ['127.0.0.1', { forwarded: 'for=192.0.2.7' }, false],
    ['127.0.0.1', { via: '1.1 proxy' }, false],
    // A proxy that adds nothing, and a page elsewhere whose name resolves to this machine.
    ['127.0.0.1', { host: 'games.example' }, false],
    ['127.0.0.1', { host: '' }, false],
  ])('%s with %o is local: %s', (address, headers, isLocal) => {
    expect(from(address, headers).isLocal).toBe(isLocal);
  });

  it('takes the address from a trusted proxy only', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' };
    expect(from('127.0.0.1', headers).key).toBe('127.0.0.1');
    expect(from('127.0.0.1', headers, 1).key).toBe('203.0.113.9');
  });
});
