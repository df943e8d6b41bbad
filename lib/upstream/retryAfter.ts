/** A day, in seconds: a wrong value must not stop calls for longer. */
export const MAX_RETRY_AFTER = 86_400;

/**
 * Reads a Retry-After header, in seconds or as an HTTP date (RFC 9110, 10.2.3).
 * @param now ms since the epoch
 * @returns seconds from 0 to 86,400; null where there is none, or it is unreadable
 */
export function parseRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Math.min(MAX_RETRY_AFTER, Number(text));
  // An HTTP date begins with a weekday. Without this check Date.parse accepts almost anything.
  const seconds = /^[a-z]{3}/i.test(text) ? Math.ceil((Date.parse(text) - now) / 1000) : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.min(MAX_RETRY_AFTER, Math.max(0, seconds));
}
