/** A day, in seconds: nobody who means it asks for more, and a wrong value must not silence us for longer. */
export const LONGEST_RETRY_AFTER = 86_400;

/**
 * Reads a Retry-After header, in seconds or as an HTTP date (RFC 9110, 10.2.3).
 * @param now ms since the epoch
 * @returns seconds from 0 to 86,400, or null when there is none that can be read
 */
export function parseRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Math.min(LONGEST_RETRY_AFTER, Number(text));
  // An HTTP date begins with a weekday; without that, Date.parse reads almost anything as a date.
  const seconds = /^[a-z]{3}/i.test(text) ? Math.ceil((Date.parse(text) - now) / 1000) : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.min(LONGEST_RETRY_AFTER, Math.max(0, seconds));
}
