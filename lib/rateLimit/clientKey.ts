import { isIP } from 'node:net';

/**
 * What a client is counted under: an IPv4 address, or the first 64 bits of an IPv6 address, because
 * a network of that size usually belongs to one client.
 * @param address of the connection
 * @param forwardedFor the header `X-Forwarded-For`
 * @param hops number of trusted proxies in front of the site. Each of them appends the address that
 *   it was called from. With 0 the header is ignored
 */
export function getClientKey(
  address: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
): string {
  const path = hops > 0 ? (forwardedFor ?? '').split(',').map((one) => one.trim()) : [];
  // From the right: entries further left were sent by the client, who can write anything.
  const claimed = path.filter(Boolean).at(-hops) ?? path[0];
  return parseKey(claimed ?? '') ?? parseKey(address ?? '') ?? 'unknown';
}

function parseKey(address: string): string | null {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  const withoutPort = isIP(plain) === 0 ? plain.replace(/:\d+$/, '') : plain;
  const version = isIP(withoutPort);
  if (version === 0) return null;
  return version === 4 ? withoutPort : getNetwork(withoutPort);
}

/** The /64 network of an IPv6 address, in canonical form. */
function getNetwork(address: string): string {
  // `URL` writes the canonical form: at most one `::`, and no dots.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
