/** A moment as RetroAchievements writes it, and as we keep every one: UTC, to the second. */
const WRITTEN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+00:00$/;
/** ISO 8601 and SQL, with or without a time and a zone. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?|UTC|GMT)?)?$/i;
/** RFC 1123, as HTTP writes dates: `Fri, 05 Jan 2024 10:00:00 GMT`. */
const HTTP =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|UTC|Z|\+0000)$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** What databases and languages write for "no date": year 0, the year before it, year 1. */
const ZERO = /^(?:0000-|-0001-|0001-01-01)/;

/**
 * Reads a moment in any spelling that leaves no doubt. One without a zone is UTC, whatever the zone
 * of this machine is.
 * @returns `2024-01-05T10:00:00+00:00`, so that moments can be compared as text; null for an empty
 *   or zero date, which stands for none; undefined for what cannot be read
 */
export function parseMoment(raw: string): string | null | undefined {
  if (WRITTEN.test(raw)) return raw;
  const text = raw.trim();
  if (text === '' || ZERO.test(text)) return null;
  const ms = millisecondsOf(text);
  if (Number.isNaN(ms)) return undefined;
  // The epoch is a zero too: RetroAchievements began in 2012.
  return ms === 0 ? null : writeMoment(ms);
}

/** A moment as we keep it; undefined where its year has no four digits. */
function writeMoment(ms: number): string | undefined {
  const iso = new Date(ms).toISOString();
  return /^\d{4}-/.test(iso) ? `${iso.slice(0, 19)}+00:00` : undefined;
}

/** ms since the epoch, NaN for what is no moment. */
function millisecondsOf(text: string): number {
  const iso = ISO.exec(text) ?? isoOfHttp(text);
  if (!iso) return Number.NaN;
  const [, day = '', minute = '00:00', second = '00', zone = 'Z'] = iso;
  const local = `${day}T${minute}:${second}`;
  const ms = Date.parse(`${local}Z`);
  // 31 February is read as 2 March.
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(local)) return Number.NaN;
  return ms - offsetOf(zone);
}

function isoOfHttp(text: string): string[] | null {
  const [, day = '', month = '', year = '', time = ''] = HTTP.exec(text) ?? [];
  const at = MONTHS.indexOf(month);
  if (day === '' || at < 0 || at % 3 > 0) return null;
  const date = `${year}-${String(at / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return ['', date, time.slice(0, 5), time.slice(6)];
}

/** How far a zone is ahead of UTC, ms; NaN for more than a day has. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  const all = Number(hours) * 60 + Number(minutes);
  if (all > 24 * 60 || Number(minutes) > 59) return Number.NaN;
  return (sign === '-' ? -1 : 1) * all * 60_000;
}
