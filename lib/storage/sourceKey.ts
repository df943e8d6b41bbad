import { createHash } from 'node:crypto';

/**
 * A short name of an upstream. The address itself may say more than a file should keep.
 * @param source its address, or `demo`
 */
export function sourceKey(source: string): string {
  return createHash('sha256').update(source).digest('base64url').slice(0, 8);
}
