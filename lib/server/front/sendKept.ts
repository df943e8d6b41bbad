import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
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
export function sendKept(wish: Wish, response: ServerResponse, answer: KeptAnswer): void {
  send(wish, response, answer).catch(() => response.destroy());
}

async function send(wish: Wish, response: ServerResponse, answer: KeptAnswer): Promise<void> {
  const headers: OutgoingHttpHeaders = { ...answer.headers };
  const packs = isWorthPacking(headers, answer.body);
  if (packs) headers.vary = varyOn(headers);
  const isOld = answer.status === 200 && isKnown(wish, headers);
  let body: Buffer | null = isOld || wish.method === 'HEAD' ? null : answer.body;
  if (isOld) for (const name of OF_THE_BODY) delete headers[name];
  else if (packs && /\bgzip\b/.test(String(wish.headers['accept-encoding'] ?? ''))) {
    const packed = await pack(answer);
    headers['content-encoding'] = 'gzip';
    headers['content-length'] = packed.length;
    body &&= packed;
  } else headers['content-length'] = answer.body.length;
  response.statusCode = isOld ? 304 : answer.status;
  // Set one by one: what others add as the head is written is added to them.
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.writeHead(response.statusCode).end(body);
}
