import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** More than any page of ours. A longer response is sent as it comes. */
const MAX_BYTES = 2 * 1024 * 1024;

type End = ServerResponse['end'];

/** A whole response, before any of it was sent. */
export interface CapturedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Holds a response back until it is complete, and hands it over instead of sending it.
 * @param done gets the response; by then nothing was sent, and the live one has no headers
 */
export function captureResponse(
  response: ServerResponse,
  done: (captured: CapturedResponse) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const original = {
    write: response.write,
    end: response.end,
    writeHead: response.writeHead,
    flushHeaders: response.flushHeaders,
  };
  const release = () => Object.assign(response, original);

  function collect(chunk: unknown, encoding: unknown): void {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    chunks.push(bytes);
    length += bytes.length;
  }

  const findCallback = (args: unknown[]) =>
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
    collect(chunk, rest[0]);
    if (length > MAX_BYTES) {
      release();
      response.write(Buffer.concat(chunks));
    }
    const callback = findCallback(rest);
    if (callback) queueMicrotask(callback);
    return true;
  };
  response.end = ((...args: unknown[]) => {
    release();
    collect(args[0], args[1]);
    const callback = findCallback(args);
    if (callback) response.once('finish', callback);
    done({
      status: response.statusCode,
      headers: takeHeaders(response),
      body: Buffer.concat(chunks),
    });
    return response;
  }) as End;
}

/** Headers of the connection, which do not belong to the response. */
const CONNECTION_HEADERS = ['connection', 'keep-alive', 'transfer-encoding'];

/** Removes the headers from a response and returns them. */
function takeHeaders(response: ServerResponse): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (CONNECTION_HEADERS.includes(name)) continue;
    headers[name] = value;
    response.removeHeader(name);
  }
  return headers;
}
