import { isNotModified } from './etag.ts';
import { LENGTH_HEADER, shortLengthHeader } from './lengthHeader.ts';

/** A card to send, in any format. */
export interface CardAnswer {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  /** Media type, with the charset where it is text. */
  type: string;
  /** `Cache-Control`. */
  cacheControl: string;
  /** The file name when a browser saves it. */
  fileName: string;
  /** Names of options with an invalid value. */
  ignored: readonly string[];
  /** Whether it was rendered for this response, not cached. */
  made: boolean;
  /** Whether an SVG contains images. */
  hasIcons?: boolean;
  /** 200 by default. */
  status?: number;
}

/** Lists the options with an invalid value. */
const IGNORED = 'x-longplay-ignored';

/** An SVG opened by itself is a document: it must run nothing and fetch nothing. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** Its icons are data URLs, which a document may load only if the policy says so. */
const PICTURED_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Responds with a card that any site may show or read, or with 304. */
export function cardResponse(request: Request, card: CardAnswer): Response {
  const { body, etag, type, cacheControl, fileName, ignored, made, hasIcons, status = 200 } = card;
  const headers: Record<string, string> = {
    etag,
    'cache-control': cacheControl,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': `etag, ${IGNORED}`,
    'cross-origin-resource-policy': 'cross-origin',
    'server-timing': `card;desc=${made ? 'made' : 'kept'}`,
    ...(ignored.length > 0 && { [IGNORED]: ignored.join(', ') }),
    ...(type.startsWith('image/svg') && {
      'content-security-policy': hasIcons ? PICTURED_POLICY : SVG_POLICY,
    }),
  };
  if (status === 200 && isNotModified(request, etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers['content-type'] = type;
  headers['content-disposition'] = `inline; filename="${fileName}"`;
  // Longer text is compressed later, which changes its length.
  if (type === 'image/png') headers[LENGTH_HEADER] = String(body.byteLength);
  else Object.assign(headers, shortLengthHeader(body));
  return new Response(body, { status, headers });
}
