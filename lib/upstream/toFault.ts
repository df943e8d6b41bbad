import { type FaultKind, UpstreamFault } from '#lib/domain/faults.ts';

/** What an answer that is not a success looks like to us. */
export interface Refusal {
  status: number;
  json: boolean;
  /** Seconds. */
  retryAfter: number | null;
}

/** The fault that a status other than 2xx stands for. */
export function faultOfStatus({ status, json, retryAfter }: Refusal): UpstreamFault {
  const detail = String(status);
  if (status >= 500) return new UpstreamFault('unavailable', detail, retryAfter);
  // The host's edge refuses bursts with a 403 page of HTML; the API itself speaks JSON.
  const throttled = status === 429 || (status === 403 && !json);
  if (throttled) return new UpstreamFault('rate-limited', detail, retryAfter);
  if (status === 401 || status === 419) return new UpstreamFault('unauthorized', detail);
  return new UpstreamFault('malformed', detail);
}

/** Codes of Node, undici and zlib, and what they are called in our log. */
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
 * The fault that an error of the network stands for. It is made from nothing but the error's code:
 * message and cause may hold the address, and the address holds the key.
 */
export function faultOfError(error: unknown): UpstreamFault {
  if (error instanceof UpstreamFault) return error;
  const names = codesOf(error);
  for (const [pattern, kind, detail] of CODES) {
    if (names.some((name) => pattern.test(name))) return new UpstreamFault(kind, detail);
  }
  return new UpstreamFault('unavailable', 'network');
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [code, error.name].filter(Boolean);
}
