import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getClientKey } from './clientKey.ts';

describe('getClientKey', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is counted as %s', (address, key) => {
    expect(getClientKey(address, undefined, 0)).toBe(key);
  });

  it.each([
    ['ignores the header without trusted proxies', 0, '203.0.113.9', '10.0.0.1'],
    ['takes the address that the one proxy saw', 1, '203.0.113.9', '203.0.113.9'],
    ['skips what the client wrote', 1, '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['counts proxies from the right', 2, '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['takes the first entry if there are fewer', 3, '203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['reads a port', 1, '203.0.113.9:4711', '203.0.113.9'],
    ['reads an IPv6 address in brackets', 1, '[2001:db8::1]:4711', '2001:db8:0:0::/64'],
    ['falls back to the connection', 1, 'unknown', '10.0.0.1'],
    ['falls back without a header', 1, undefined, '10.0.0.1'],
  ])('%s', (_, hops, forwardedFor, key) => {
    expect(getClientKey('10.0.0.1', forwardedFor, hops)).toBe(key);
  });

  it('is the same within a /64 network, and different in the next one', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.bigInt(0n, 2n ** 64n - 1n), (address, host) => {
        const tail = [48n, 32n, 16n, 0n].map((at) => ((host >> at) & 0xffffn).toString(16));
        const key = getClientKey(address, undefined, 0);
        if (!key.endsWith('::/64')) return; // An IPv4-mapped address.
        const network = key.replace('::/64', '');
        expect(getClientKey([network, ...tail].join(':'), undefined, 0)).toBe(key);
        const [first = '0', ...rest] = network.split(':');
        const other = [(Number.parseInt(first, 16) ^ 1).toString(16), ...rest].join(':');
        expect(getClientKey(`${other}:${tail.join(':')}`, undefined, 0)).not.toBe(key);
      }),
    );
  });

  it('never throws, and is never longer than an address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 10 }), (a, b, hops) => {
        expect(getClientKey(a, b, hops).length).toBeLessThan(46);
      }),
    );
  });
});
