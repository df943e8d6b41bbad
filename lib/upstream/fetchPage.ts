import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import type { z } from 'zod';
import { UpstreamFault } from '#lib/domain/faults.ts';
import manifest from '#package.json' with { type: 'json' };
import { parseRetryAfter } from './retryAfter.ts';
import { errorToFault, statusToFault } from './toFault.ts';

/** How much is read of an answer that is not used, bytes. */
const REST_BYTES = 16 * 1024;
const HEADERS = {
  accept: 'application/json',
  'accept-encoding': 'gzip, deflate, br',
};

/** The upstream's address, and who calls it. */
export interface Host {
  /** Without a slash at the end. */
  apiUrl: string;
  /** Sent as `y`. */
  apiKey: string | null;
  /** Public origin of this site, sent as a contact. */
  siteUrl: string;
  /** Owner of the key, sent as `z`. */
  username: string | null;
  /** Has the connections, and their connect time-out. */
  dispatcher: Dispatcher;
  /** From the start of a call to the last byte of its answer, ms. */
  totalMs: number;
  /** Largest answer after decompression, bytes. */
  maxBytes: number;
}

/** An endpoint with its parameters and the shape of its answer. */
export interface Call<T> {
  /** File name of the endpoint. */
  endpoint: string;
  params: Record<string, string | number>;
  schema: z.ZodType<T>;
  /** JSON answers with these statuses mean "does not exist": the call returns null. */
  absentOn?: readonly number[];
  /** Tells from the parsed body whether such an answer means that; without it all of them do. */
  isAbsent?: (body: unknown) => boolean;
  /**
   * Called for a 422 with the parsed body; undefined where that is not JSON, or too long. Returns
   * true to have the call return null, in order to be made again with other parameters.
   */
  onInvalid?: (body: unknown) => boolean;
}

/**
 * Makes one call and parses its answer. Uses undici because Next patches the global `fetch`, which
 * would write the URL, and with it the key, to its cache.
 * @throws UpstreamFault of every kind, without any part of the URL
 */
export async function fetchPage<T>(host: Host, call: Call<T>): Promise<T | null> {
  const signal = AbortSignal.timeout(host.totalMs);
  try {
    const answer = await request(buildUrl(host, call), {
      dispatcher: host.dispatcher,
      headers: { ...HEADERS, 'user-agent': `longplay/${manifest.version} (+${host.siteUrl})` },
      signal,
    });
    return await parseAnswer(host, call, answer, signal);
  } catch (error) {
    // After the time-out every error is its consequence.
    throw signal.aborted ? new UpstreamFault('unavailable', 'timed out') : errorToFault(error);
  }
}

function buildUrl(host: Host, call: Call<unknown>): string {
  const query = new URLSearchParams();
  if (host.apiKey) query.set('y', host.apiKey);
  if (host.username) query.set('z', host.username);
  for (const [name, value] of Object.entries(call.params)) query.set(name, String(value));
  return `${host.apiUrl}/${call.endpoint}?${query}`;
}

async function parseAnswer<T>(
  host: Host,
  call: Call<T>,
  answer: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<T | null> {
  const { statusCode: status, headers, body } = answer;
  const json = /^application\/(json|[\w.-]+\+json)\b/i.test(header(headers['content-type']));
  const success = status >= 200 && status < 300;
  if (status === 422 && call.onInvalid) {
    if (call.onInvalid(await readRest(answer))) return null;
    throw statusToFault({ status, json, retryAfter: null });
  }
  if (json && call.isAbsent && call.absentOn?.includes(status)) {
    if (call.isAbsent(await readRest(answer))) return null;
    throw statusToFault({ status, json, retryAfter: null });
  }
  if (!success || !json) {
    // Reading a short rest lets the next call use the connection. A longer rest is cut off.
    body.dump({ limit: REST_BYTES, signal }).catch(() => {});
    if (json && call.absentOn?.includes(status)) return null;
    if (success) throw new UpstreamFault('malformed', 'not JSON');
    const retryAfter = parseRetryAfter(header(headers['retry-after']), Date.now());
    throw statusToFault({ status, json, retryAfter });
  }
  const text = await readBody(body, header(headers['content-encoding']), host.maxBytes);
  return parseJson(text, call.schema);
}

/** The parsed body of a failed answer; undefined where it is not JSON, or too long. */
async function readRest({ headers, body }: Dispatcher.ResponseData): Promise<unknown> {
  try {
    return JSON.parse(await readBody(body, header(headers['content-encoding']), REST_BYTES));
  } catch {
    return undefined;
  }
}

function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UpstreamFault('malformed', 'broken JSON');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.map(String).join('.') || 'root';
  throw new UpstreamFault('malformed', `wrong shape at ${where.slice(0, 60)}`);
}

function header(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

const DECODERS: { [encoding: string]: (() => NodeJS.ReadWriteStream & Readable) | undefined } = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body to its end, decompressing as it comes.
 * @param encoding the Content-Encoding
 * @param maxBytes after decompression; reading stops there, so that a zip bomb costs no memory
 * @throws UpstreamFault `malformed` when it is larger or its encoding is unknown
 */
async function readBody(body: Readable, encoding: string, maxBytes: number) {
  const stream = decode(body, encoding.trim().toLowerCase());
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) throw new UpstreamFault('malformed', 'too large');
    chunks.push(buffer);
  }
  return Buffer.concat(chunks, bytes).toString('utf8');
}

function decode(body: Readable, encoding: string): Readable {
  if (encoding === '' || encoding === 'identity') return body;
  const decoder = DECODERS[encoding]?.();
  if (!decoder) throw new UpstreamFault('malformed', 'unknown encoding');
  // The reader gets errors. Without a callback, `pipeline` would throw them a second time.
  return pipeline(body, decoder, () => {});
}
