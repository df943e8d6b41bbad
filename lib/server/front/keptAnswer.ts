import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** An answer, ready to be sent, again if it may be. */
export interface KeptAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Compressed when the first one wants it so; null where it does not pay. */
  packed: Promise<Buffer> | null;
  /** ms since the epoch. */
  until: number;
}

const compress = promisify(gzip);

const TEXT = /^(text\/|application\/([a-z.]+\+)?(json|xml|javascript)|image\/svg)/;
/** Shorter answers gain nothing. */
const LEAST_BYTES = 1024;

/** Whether a type of content gets shorter by compression, and this one by enough. */
export function isWorthPacking(headers: OutgoingHttpHeaders, body: Buffer): boolean {
  return body.length >= LEAST_BYTES && TEXT.test(String(headers['content-type'] ?? ''));
}

/** The body compressed, once for all who ask. Zlib works in threads of its own. */
export function pack(answer: KeptAnswer): Promise<Buffer> {
  answer.packed ??= compress(answer.body);
  return answer.packed;
}

/**
 * For how long an answer may be sent again, ms: no longer than it says itself.
 * @returns 0 for one that is for one reader, or not good
 */
export function lifeOf(status: number, headers: OutgoingHttpHeaders, most: number): number {
  const control = String(headers['cache-control'] ?? '');
  // An old page is on its way to be replaced.
  const isOld = headers['x-nextjs-cache'] === 'STALE';
  if (status !== 200 || isOld || headers['set-cookie'] !== undefined) return 0;
  if (headers['content-encoding'] !== undefined || /no-store|no-cache|private/.test(control))
    return 0;
  const age = /(?:s-maxage|max-age)=(\d+)/.exec(control)?.[1];
  return age === undefined ? 0 : Math.min(most, Number(age) * 1000);
}
