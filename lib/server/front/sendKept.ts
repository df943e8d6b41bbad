import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LENGTH_HEADER } from '../../http/lengthHeader.ts';
import { isWorthPacking, type KeptAnswer, pack } from './keptAnswer.ts';

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

function varyOn(headers: OutgoingHttpHeaders): string {
  const vary = String(headers.vary ?? '');
  return /accept-encoding/i.test(vary)
    ? vary
    : [vary, 'Accept-Encoding'].filter(Boolean).join(', ');
}

/** Sends a whole answer: 304 to who has it, compressed to who takes it so. */
export async function sendKept(
  wish: Wish,
  response: ServerResponse,
  answer: KeptAnswer,
): Promise<void> {
  const headers: OutgoingHttpHeaders = { ...answer.headers };
  delete headers[LENGTH_HEADER];
  const packs = isWorthPacking(headers, answer.body);
  if (packs) headers.vary = varyOn(headers);
  if (answer.status === 200 && isKnown(wish, headers)) {
    for (const name of OF_THE_BODY) delete headers[name];
    return void response.writeHead(304, headers).end();
  }
  let { body } = answer;
  if (packs && /\bgzip\b/.test(String(wish.headers['accept-encoding'] ?? ''))) {
    body = await pack(answer);
    headers['content-encoding'] = 'gzip';
  }
  headers['content-length'] = body.length;
  response.writeHead(answer.status, headers).end(wish.method === 'HEAD' ? undefined : body);
}
