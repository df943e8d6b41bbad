import { type Dispatcher, request } from 'undici';
import manifest from '#package.json' with { type: 'json' };

/** The most bytes read from a response that is not used. */
const REST_BYTES = 16 * 1024;
/** Statuses of missing images. */
const NOTHING = new Set([404, 410]);

/** Where images come from, and the limits. */
export interface MediaHost {
  /** Without a trailing slash. */
  mediaUrl: string;
  /** Public origin of this site, sent in the user agent as a contact. */
  siteUrl: string;
  /** Its connect timeout is set where it is created. */
  dispatcher: Dispatcher;
  /** From the start of a request to the last byte of the response, ms. */
  totalMs: number;
  /** Largest body, bytes. */
  maxBytes: number;
}

/**
 * Why there is no image. `absent`: it does not exist or is not acceptable. `odd`: a response about
 * something else, such as a redirect or a page. `down`: no response, or one that says to come back.
 */
export type Miss = 'absent' | 'odd' | 'down';

/**
 * Requests an image from the media host. Follows no redirect, decompresses nothing, and reads no
 * more than the limit. The upstream's key is not sent. Never rejects.
 * @param path one that `getMediaKind` knows
 * @returns the unchanged body
 */
export async function fetchMedia(host: MediaHost, path: string): Promise<Uint8Array | Miss> {
  const signal = AbortSignal.timeout(host.totalMs);
  try {
    const answer = await request(host.mediaUrl + path, {
      dispatcher: host.dispatcher,
      headers: {
        accept: 'image/png',
        'accept-encoding': 'identity',
        'user-agent': `longplay/${manifest.version} (+${host.siteUrl})`,
      },
      signal,
    });
    const miss = getMiss(answer, host.maxBytes);
    if (!miss) return await readBody(answer.body, host.maxBytes);
    // Reading a short rest keeps the connection for the next request; a long rest is cut off.
    answer.body.dump({ limit: REST_BYTES, signal }).catch(() => {});
    return miss;
  } catch {
    return 'down';
  }
}

function getMiss({ statusCode, headers }: Dispatcher.ResponseData, maxBytes: number): Miss | null {
  if (NOTHING.has(statusCode)) return 'absent';
  if (statusCode === 429 || statusCode >= 500) return 'down';
  const type = /^image\/png\s*(;|$)/i.test(header(headers['content-type']));
  const packed = !/^(identity)?$/i.test(header(headers['content-encoding']));
  if (statusCode !== 200 || !type || packed) return 'odd';
  return Number(header(headers['content-length'])) > maxBytes ? 'absent' : null;
}

async function readBody(body: Dispatcher.ResponseData['body'], maxBytes: number) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    // Leaving the loop destroys the stream and its connection.
    if (bytes > maxBytes) return 'absent';
    chunks.push(buffer);
  }
  return Buffer.concat(chunks, bytes);
}

function header(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
