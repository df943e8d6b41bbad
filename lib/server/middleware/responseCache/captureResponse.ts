import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** More than any page of ours; a longer answer goes its way as it comes. */
const MOST_BYTES = 2 * 1024 * 1024;

type Ends = ServerResponse['end'];

/** An answer as it is, before anything of it was sent. */
export interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Holds an answer back until it is whole, and hands it over in place of sending it.
 * @param done gets the answer; of the response nothing was sent, and it has no headers
 */
export function captureAnswer(response: ServerResponse, done: (answer: Captured) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const own = {
    write: response.write,
    end: response.end,
    writeHead: response.writeHead,
    flushHeaders: response.flushHeaders,
  };
  const release = () => Object.assign(response, own);

  function take(chunk: unknown, encoding: unknown): void {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    chunks.push(bytes);
    length += bytes.length;
  }

  const callbackIn = (args: unknown[]) =>
    args.find((arg): arg is () => void => typeof arg === 'function');

  response.flushHeaders = () => {};
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const part of rest) {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
      for (const [name, value] of Object.entries(part)) response.setHeader(name, value);
    }
    return response;
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0]);
    if (length > MOST_BYTES) {
      release();
      response.write(Buffer.concat(chunks));
    }
    const callback = callbackIn(rest);
    if (callback) queueMicrotask(callback);
    return true;
  };
  response.end = ((...args: unknown[]) => {
    release();
    take(args[0], args[1]);
    const callback = callbackIn(args);
    if (callback) response.once('finish', callback);
    done({
      status: response.statusCode,
      headers: takeHeaders(response),
      body: Buffer.concat(chunks),
    });
    return response;
  }) as Ends;
}

/** Of this connection, and not of the answer. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding'];

/** The headers so far, taken out. */
function takeHeaders(response: ServerResponse): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (OF_THE_CONNECTION.includes(name)) continue;
    headers[name] = value;
    response.removeHeader(name);
  }
  return headers;
}
