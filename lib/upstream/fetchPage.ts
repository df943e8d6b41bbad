import { type Dispatcher, request } from 'undici';
import type { z } from 'zod';
import { UpstreamFault } from '#lib/domain/faults.ts';
import manifest from '#package.json' with { type: 'json' };
import { readBody } from './readBody.ts';
import { parseRetryAfter } from './retryAfter.ts';
import { faultOfError, faultOfStatus } from './toFault.ts';

/** The most that is read of an answer that is not used, bytes. */
const REST_BYTES = 16 * 1024;
const HEADERS = {
  accept: 'application/json',
  'accept-encoding': 'gzip, deflate, br',
};

/** Where the calls go and in whose name. */
export interface Host {
  /** Without a slash at the end. */
  apiUrl: string;
  /** Sent as `y`. */
  apiKey: string | null;
  /** Public origin of this site: where to complain, for who reads the upstream's log. */
  siteUrl: string;
  /** Owner of the key, sent as `z`. */
  username: string | null;
  /** Connections are undici's; its own connect limit is set where it is made. */
  dispatcher: Dispatcher;
  /** From the start of a call to the last byte of its answer, ms. */
  totalMs: number;
  /** Largest answer after decompression, bytes. */
  maxBytes: number;
}

/** One endpoint with its parameters and the shape of its answer. */
export interface Call<T> {
  /** File name of the endpoint. */
  endpoint: string;
  params: Record<string, string | number>;
  schema: z.ZodType<T>;
  /** JSON answers with these statuses mean "there is no such thing": they give null. */
  absentOn?: readonly number[];
  /**
   * Told of a 422, which is of the parameters. True where they are to be others: the call then gives
   * null. `body` is what was said, parsed; undefined where it is no JSON, or too long.
   */
  onInvalid?: (body: unknown) => boolean;
}

/**
 * Makes one call and parses its answer. undici itself and not the global `fetch`, which the
 * framework patches: that one would write the address, and with it the key, to its cache.
 * @throws UpstreamFault of every kind; it carries nothing of the address
 */
export async function fetchPage<T>(host: Host, call: Call<T>): Promise<T | null> {
  const signal = AbortSignal.timeout(host.totalMs);
  try {
    const answer = await request(addressOf(host, call), {
      dispatcher: host.dispatcher,
      headers: { ...HEADERS, 'user-agent': `longplay/${manifest.version} (+${host.siteUrl})` },
      signal,
    });
    return await parseAnswer(host, call, answer, signal);
  } catch (error) {
    // Whatever broke after the time was up broke because of it.
    throw signal.aborted ? new UpstreamFault('unavailable', 'timed out') : faultOfError(error);
  }
}

function addressOf(host: Host, call: Call<unknown>): string {
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
    if (call.onInvalid(await readRefusal(answer))) return null;
    throw faultOfStatus({ status, json, retryAfter: null });
  }
  if (!success || !json) {
    // Reading a short rest leaves the connection to the next call; a longer one is cut off.
    body.dump({ limit: REST_BYTES, signal }).catch(() => {});
    if (json && call.absentOn?.includes(status)) return null;
    if (success) throw new UpstreamFault('malformed', 'not JSON');
    const retryAfter = parseRetryAfter(header(headers['retry-after']), Date.now());
    throw faultOfStatus({ status, json, retryAfter });
  }
  const text = await readBody(body, header(headers['content-encoding']), host.maxBytes);
  return parseJson(text, call.schema);
}

async function readRefusal({ headers, body }: Dispatcher.ResponseData): Promise<unknown> {
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
