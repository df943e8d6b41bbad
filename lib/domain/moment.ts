/** A moment as RetroAchievements and we write it: UTC, to the second. */
const WRITTEN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+00:00$/;
/** ISO 8601 and SQL, with or without a time and a zone. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?|UTC|GMT)?)?$/i;
/** RFC 1123, as HTTP writes dates: `Fri, 05 Jan 2024 10:00:00 GMT`. */
const HTTP =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|UTC|Z|\+0000)$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** What databases and languages write for "no date": year 0, year -1, year 1. */
const ZERO = /^(?:0000-|-0001-|0001-01-01)/;

/**
 * Parses a moment in any unambiguous spelling. Without a zone it is UTC, whatever the system's zone.
 * @returns `2024-01-05T10:00:00+00:00`, so that moments can be compared as text; null for an empty or
 *   zero date, which means none; undefined for anything else
 */
export function parseMoment(raw: string): string | null | undefined {
  if (WRITTEN.test(raw)) return raw;
  const text = raw.trim();
  if (text === '' || ZERO.test(text)) return null;
  const ms = toMilliseconds(text);
  if (Number.isNaN(ms)) return undefined;
  // The epoch is a zero date too: RetroAchievements started in 2012.
  return ms === 0 ? null : writeMoment(ms);
}

/** A moment in our format; undefined where the year does not have four digits. */
function writeMoment(ms: number): string | undefined {
  const iso = new Date(ms).toISOString();
  return /^\d{4}-/.test(iso) ? `${iso.slice(0, 19)}+00:00` : undefined;
}

/** ms since the epoch; NaN for anything else. */
function toMilliseconds(text: string): number {
  const iso = ISO.exec(text) ?? httpToIso(text);
  if (!iso) return Number.NaN;
  const [, day = '', minute = '00:00', second = '00', zone = 'Z'] = iso;
  const local = `${day}T${minute}:${second}`;
  const ms = Date.parse(`${local}Z`);
  // Date.parse reads 31 February as 2 March.
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(local)) return Number.NaN;
  return ms - getOffset(zone);
}

function httpToIso(text: string): string[] | null {
  const [, day = '', month = '', year = '', time = ''] = HTTP.exec(text) ?? [];
  const at = MONTHS.indexOf(month);
  if (day === '' || at < 0 || at % 3 > 0) return null;
  const date = `${year}-${String(at / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return ['', date, time.slice(0, 5), time.slice(6)];
}

/** The offset of a zone from UTC, ms; NaN for more than a day. */
function getOffset(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  const all = Number(hours) * 60 + Number(minutes);
  if (all > 24 * 60 || Number(minutes) > 59) return Number.NaN;
  return (sign === '-' ? -1 : 1) * all * 60_000;
}
