import { createHash } from 'node:crypto';

/** Our own namespace (RFC 9562, 6.6), random. It must never change. */
const NAMESPACE = Buffer.from('6f0b1c0e5a6b4d1b9c0f7d2b8a3e4c51', 'hex');

/**
 * An id for a feed or one of its entries: a UUID of version 5 (RFC 9562, 5.5) as a URN. It depends
 * only on its parts, so it is the same after each refresh, on each host and in each process.
 * @param parts what identifies it: player, game, award
 */
export function feedId(...parts: readonly (string | number)[]): string {
  const name = parts.join('/');
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return `urn:uuid:${hex}`;
}
