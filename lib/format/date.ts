/** Short month names, January first. */
export const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
] as const;

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Weekdays, Monday first. */
const WEEKDAYS = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
];

/** A day in UTC: `19 Nov 2026`. Null for an invalid date. */
export function formatDay(iso: string | number | null): string | null {
  if (iso === null) return null;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A moment in UTC: `23 Nov 2026, 12:24 UTC`. */
export function formatMoment(ms: number): string {
  const iso = new Date(ms).toISOString();
  return `${formatDay(ms)}, ${iso.slice(11, 16)} UTC`;
}

/** The year in UTC, null for an invalid date. */
export function getYear(iso: string | null): number | null {
  const day = getDay(iso);
  return day === null ? null : Number(day.slice(0, 4));
}

/** The upstream's format, where the day can be read without parsing: there are up to ten thousand dates. */
const WRITTEN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d\+00:00$/;

/**
 * The UTC day of a moment as `2026-11-19`, null unless it is a date with a four-digit year. All day
 * counts use UTC days, independent of the visitor's time zone.
 */
export function getDay(iso: string | null): string | null {
  if (iso === null) return null;
  if (WRITTEN.test(iso)) return iso.slice(0, 10);
  const ms = Date.parse(iso);
  const day = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : null;
}

/**
 * The name of a month.
 * @param month `2026-04`
 */
export function formatMonth(month: string): string {
  return MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? month;
}

/**
 * The name of a weekday.
 * @param weekday 0 for Monday, 6 for Sunday
 */
export function formatWeekday(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/** A day without its year: `3 Apr`. Null for an invalid date. */
export function formatDayOfYear(iso: string | null): string | null {
  return formatDay(iso)?.replace(/ \d+$/, '') ?? null;
}

/**
 * A range of days without repeated words: `3 to 11 Apr 2026`, `27 Jul to 1 Nov 2026`.
 * @param from `2026-04-03`, not after `to`
 */
export function formatDays(from: string, to: string): string {
  const last = formatDay(to) ?? to;
  if (from === to) return last;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = (sameYear ? formatDayOfYear(from) : formatDay(from)) ?? from;
  return `${sameMonth ? Number(from.slice(8)) : first} to ${last}`;
}
