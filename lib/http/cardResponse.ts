import { isNotModified } from './etag.ts';
import { LENGTH_HEADER, shortLengthHeader } from './lengthHeader.ts';

/** A card as it is to be sent, whatever its format. */
export interface CardAnswer {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  /** Media type, with the charset where it is text. */
  type: string;
  /** Who may keep it for how long: `Cache-Control`. */
  cacheControl: string;
  /** What a browser calls it when it is saved. */
  fileName: string;
  /** Options whose value could not be read; names of ours only. */
  ignored: readonly string[];
  /** Whether it was made for this answer, or was there. */
  made: boolean;
  /** Whether an SVG has pictures in it. */
  pictured?: boolean;
  /** 200 where there is none. */
  status?: number;
}

/** The header that names what could not be read. */
const IGNORED = 'x-longplay-ignored';

/** An SVG that is opened by itself is a document: it runs nothing and fetches nothing. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** Icons stand in it as data URLs, and a document needs leave for those too. */
const PICTURED_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Answers with a card that any site may show or read, and 304 to who has it already. */
export function cardResponse(request: Request, card: CardAnswer): Response {
  const { body, etag, type, cacheControl, fileName, ignored, made, pictured, status = 200 } = card;
  const headers: Record<string, string> = {
    etag,
    'cache-control': cacheControl,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': `etag, ${IGNORED}`,
    'cross-origin-resource-policy': 'cross-origin',
    'server-timing': `card;desc=${made ? 'made' : 'kept'}`,
    ...(ignored.length > 0 && { [IGNORED]: ignored.join(', ') }),
    ...(type.startsWith('image/svg') && {
      'content-security-policy': pictured ? PICTURED_POLICY : SVG_POLICY,
    }),
  };
  if (status === 200 && isNotModified(request, etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers['content-type'] = type;
  headers['content-disposition'] = `inline; filename="${fileName}"`;
  // Longer text is compressed on its way, and gets another length.
  if (type === 'image/png') headers[LENGTH_HEADER] = String(body.byteLength);
  else Object.assign(headers, shortLengthHeader(body));
  return new Response(body, { status, headers });
}
