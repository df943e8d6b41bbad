import { isIP } from 'node:net';

/**
 * Under what a client is counted: an IPv4 address, or the first 64 bits of an IPv6 address, since
 * whoever has one of those has the rest of them too.
 * @param address of the connection
 * @param forwardedFor the header `X-Forwarded-For`
 * @param hops how many proxies before this site are ours, each of which adds the address that it
 *   was asked from; with 0 the header is not believed
 */
export function clientKey(
  address: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
): string {
  const path = hops > 0 ? (forwardedFor ?? '').split(',').map((one) => one.trim()) : [];
  // From the right: what stands further left was sent by the client, who may write anything.
  const claimed = path.filter(Boolean).at(-hops) ?? path[0];
  return keyOf(claimed ?? '') ?? keyOf(address ?? '') ?? 'unknown';
}

function keyOf(address: string): string | null {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  const withoutPort = isIP(plain) === 0 ? plain.replace(/:\d+$/, '') : plain;
  const version = isIP(withoutPort);
  if (version === 0) return null;
  return version === 4 ? withoutPort : networkOf(withoutPort);
}

/** The /64 network of an IPv6 address, in one spelling. */
function networkOf(address: string): string {
  // `URL` writes an address in its one canonical form, at most one `::` in it, and no dots.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
