import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { type KeptAnswer, type Packed, pack } from './cachedResponse.ts';

/** What a reader asks of an answer: whether it is new to them, and how it is to be packed. */
export interface Wish {
  method: string;
  headers: IncomingHttpHeaders;
}

/** What of a full answer does not stand in a 304. */
const OF_THE_BODY = ['content-type', 'content-length', 'content-disposition'];

const weak = (etag: string) => etag.replace(/^W\//, '');

/** Whether the reader has it (RFC 9110, 13.1): by its tag, else by its date. */
function isKnown({ headers }: Wish, answer: OutgoingHttpHeaders): boolean {
  const tags = headers['if-none-match'];
  const etag = answer.etag;
  if (tags !== undefined) {
    const known = tags.split(/\s*,\s*/);
    return known.some(
      (one) => one === '*' || (etag !== undefined && weak(one) === weak(String(etag))),
    );
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Date.parse(String(answer['last-modified'] ?? ''));
}

/** Sends a whole answer: 304 to who has it, compressed to who takes it so. */
export function sendKept(wish: Wish, response: ServerResponse, answer: KeptAnswer): void {
  if (answer.status === 200 && isKnown(wish, answer.headers)) {
    const headers = { ...answer.headers };
    for (const name of OF_THE_BODY) delete headers[name];
    response.writeHead(304, headers).end();
    return;
  }
  const packed = answer.packs && takesGzip(wish) ? pack(answer) : answer;
  if (packed instanceof Promise) {
    packed.then(
      (made) => send(wish, response, answer.status, made),
      () => response.destroy(),
    );
  } else send(wish, response, answer.status, packed);
}

/** Whether a reader prefers gzip to an answer that is not compressed (RFC 9110, 12.5.3). */
const takesGzip = (wish: Wish) => new Negotiator(wish).encoding(['gzip', 'identity']) === 'gzip';

function send({ method }: Wish, response: ServerResponse, status: number, whole: Packed): void {
  response.writeHead(status, whole.headers);
  if (method === 'HEAD') response.end();
  else response.end(whole.body, 'latin1');
}
