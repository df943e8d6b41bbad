import { type Dispatcher, request } from 'undici';
import manifest from '#package.json' with { type: 'json' };

/** The most that is read of an answer that is not used, bytes. */
const REST_BYTES = 16 * 1024;
/** There is nothing. */
const NOTHING = new Set([404, 410]);

/** Where pictures come from, and how much is taken. */
export interface MediaHost {
  /** Without a slash at the end. */
  mediaUrl: string;
  /** Public origin of this site: where to complain, for who reads the host's log. */
  siteUrl: string;
  /** Connections are undici's; its own connect limit is set where it is made. */
  dispatcher: Dispatcher;
  /** From the start of a request to the last byte of its answer, ms. */
  totalMs: number;
  /** Largest body. */
  maxBytes: number;
}

/**
 * Why there is no picture. `absent`: there is none that we take. `odd`: an answer that is about
 * something else, such as a redirect or a page. `down`: no answer, or one that says to come back.
 */
export type Miss = 'absent' | 'odd' | 'down';

/**
 * Asks the media host for one picture. Nothing is followed, nothing unpacked, and no more read than
 * is taken; the key of the upstream is not sent. Never rejects.
 * @param path one that `mediaKindOf` knows
 * @returns the body, as it came
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
    const miss = missOf(answer, host.maxBytes);
    if (!miss) return await readBody(answer.body, host.maxBytes);
    // Reading a short rest leaves the connection to the next request; a longer one is cut off.
    answer.body.dump({ limit: REST_BYTES, signal }).catch(() => {});
    return miss;
  } catch {
    return 'down';
  }
}

function missOf({ statusCode, headers }: Dispatcher.ResponseData, maxBytes: number): Miss | null {
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
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) return 'absent';
    chunks.push(buffer);
  }
  return Buffer.concat(chunks, bytes);
}

function header(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
