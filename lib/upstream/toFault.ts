import { type FaultKind, UpstreamFault } from '#lib/domain/faults.ts';

/** An answer with a status other than 2xx. */
export interface FailedAnswer {
  status: number;
  json: boolean;
  /** Seconds. */
  retryAfter: number | null;
}

/** Turns a failed answer into a fault. */
export function statusToFault({ status, json, retryAfter }: FailedAnswer): UpstreamFault {
  const detail = String(status);
  if (status >= 500) return new UpstreamFault('unavailable', detail, retryAfter);
  // The host's edge answers bursts with a 403 page of HTML; the API itself sends JSON.
  const throttled = status === 429 || (status === 403 && !json);
  if (throttled) return new UpstreamFault('rate-limited', detail, retryAfter);
  if (status === 401 || status === 419) return new UpstreamFault('unauthorized', detail);
  return new UpstreamFault('malformed', detail);
}

/** Error codes of Node, undici and zlib, and their names in our log. */
const CODES: [pattern: RegExp, kind: FaultKind, detail: string][] = [
  [/^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/, 'unavailable', 'timed out'],
  [/^(ABORT_ERR|UND_ERR_ABORTED|TimeoutError|AbortError)$/, 'unavailable', 'timed out'],
  [/^(ENOTFOUND|EAI_\w+)$/, 'unavailable', 'name not resolved'],
  [/^ECONNREFUSED$/, 'unavailable', 'refused'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED)$/, 'unavailable', 'reset'],
  [/CERT|TLS|SSL/, 'unavailable', 'TLS'],
  [/^Z_|^ERR_BROTLI|^ERR__ERROR_/, 'malformed', 'bad encoding'],
  [/^HPE_|^HTTPParserError$|^UND_ERR_(HEADERS_OVERFLOW|RES_)/, 'malformed', 'bad HTTP'],
];

/**
 * Turns an error of the network into a fault. Only the error's code is used: message and cause may
 * contain the URL, and the URL contains the key.
 */
export function errorToFault(error: unknown): UpstreamFault {
  if (error instanceof UpstreamFault) return error;
  const codes = getErrorCodes(error);
  for (const [pattern, kind, detail] of CODES) {
    if (codes.some((code) => pattern.test(code))) return new UpstreamFault(kind, detail);
  }
  return new UpstreamFault('unavailable', 'network');
}

function getErrorCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [code, error.name].filter(Boolean);
}

/** Why the budget rejects a call. */
const REJECTIONS = {
  breaker: 'unavailable',
  'waiting as asked': 'rate-limited',
  'too many waiting': 'rate-limited',
} satisfies Record<string, FaultKind>;

/** The fault of a call that was not made. */
export function rejectCall(reason: keyof typeof REJECTIONS, seconds: number): UpstreamFault {
  return new UpstreamFault(REJECTIONS[reason], reason, seconds);
}

/**
 * Whether a call was not made, so that its fault says nothing new of the upstream. Recognised by its
 * detail: Next evaluates modules more than once, so there would be several classes of such a fault.
 */
export function isRejectedCall(fault: UpstreamFault): boolean {
  return Object.hasOwn(REJECTIONS, fault.detail);
}
