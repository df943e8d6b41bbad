import { createHash } from 'node:crypto';

/**
 * A short id for an upstream. Its address may contain more than a file should store.
 * @param source the address, or `demo`
 */
export function sourceKey(source: string): string {
  return createHash('sha256').update(source).digest('base64url').slice(0, 8);
}
