import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** An answer, ready to be sent, again if it may be. */
export interface KeptAnswer {
  status: number;
  /** As they are sent with the whole body, not compressed. */
  headers: OutgoingHttpHeaders;
  body: Body;
  /** Whether it gets shorter by compression. */
  packs: boolean;
  /** Compressed when the first one wants it so. */
  packed: Packed | Promise<Packed> | null;
  /** ms since the epoch. */
  until: number;
}

/** An answer compressed. */
export interface Packed {
  headers: OutgoingHttpHeaders;
  body: Body;
}

/**
 * Bytes to send; of a short answer as text, a byte to a letter (`latin1`), which Node sends together
 * with the head. Bytes go as a write of their own: on a fast machine that is half of all the time.
 */
type Body = Buffer | string;

const SHORT_BYTES = 32 * 1024;

const bodyOf = (bytes: Buffer): Body =>
  bytes.length <= SHORT_BYTES ? bytes.toString('latin1') : bytes;

/** Makes an answer ready: everything that is the same for all who get it is worked out once. */
export function keptAnswer(status: number, made: OutgoingHttpHeaders, body: Buffer): KeptAnswer {
  const packs = isWorthPacking(made, body);
  const headers = { ...made, 'content-length': body.length };
  if (packs) headers.vary = varyOn(made);
  return { status, headers, body: bodyOf(body), packs, packed: null, until: 0 };
}

function varyOn(headers: OutgoingHttpHeaders): string {
  const vary = String(headers.vary ?? '');
  return /accept-encoding/i.test(vary)
    ? vary
    : [vary, 'Accept-Encoding'].filter(Boolean).join(', ');
}

const compress = promisify(gzip);

const TEXT = /^(text\/|application\/([a-z.]+\+)?(json|xml|javascript)|image\/svg)/;
/** Shorter answers gain nothing. */
const LEAST_BYTES = 1024;

/** Whether a type of content gets shorter by compression, and this one by enough. */
function isWorthPacking(headers: OutgoingHttpHeaders, body: Buffer): boolean {
  return body.length >= LEAST_BYTES && TEXT.test(String(headers['content-type'] ?? ''));
}

const bytesOf = ({ body }: KeptAnswer) =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body;

/** The answer compressed, once for all who ask. Zlib works in threads of its own. */
export function pack(answer: KeptAnswer): Packed | Promise<Packed> {
  answer.packed ??= compress(bytesOf(answer)).then((packed) => {
    const headers = {
      ...answer.headers,
      'content-encoding': 'gzip',
      'content-length': packed.length,
    };
    answer.packed = { headers, body: bodyOf(packed) };
    return answer.packed;
  });
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
  // What is said to those who share an answer goes before what is said to a browser.
  const age = (/s-maxage=(\d+)/.exec(control) ?? /max-age=(\d+)/.exec(control))?.[1];
  return age === undefined ? 0 : Math.min(most, Number(age) * 1000);
}
