import { describe, expect, it } from 'vitest';
import { callerOf } from './client.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}, trustProxy = 0) =>
  callerOf(
    { socket: { remoteAddress }, headers: { host: 'localhost:3000', ...headers } },
    trustProxy,
  );

describe('who asks', () => {
  it.each([
    ['127.0.0.1', {}, true],
    ['::1', { host: '[::1]:3000' }, true],
    ['::ffff:127.0.0.1', { host: '127.0.0.1' }, true],
    ['192.0.2.7', {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }, false],
    ['127.0.0.1', { 'x-real-ip': '192.0.2.7' }, false],
    ['127.0.0.1', { forwarded: 'for=192.0.2.7' }, false],
    ['127.0.0.1', { via: '1.1 proxy' }, false],
    // A proxy that adds nothing, and a page elsewhere whose name leads to this machine.
    ['127.0.0.1', { host: 'games.example' }, false],
    ['127.0.0.1', { host: '' }, false],
  ])('%s with %o is of this machine: %s', (address, headers, direct) => {
    expect(from(address, headers).direct).toBe(direct);
  });

  it('is the client that a trusted proxy names', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' };
    expect(from('127.0.0.1', headers).client).toBe('127.0.0.1');
    expect(from('127.0.0.1', headers, 1).client).toBe('203.0.113.9');
  });
});
