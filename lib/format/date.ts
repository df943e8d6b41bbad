/** Months from January on, as dates have them. */
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

/** A day in UTC: `19 Nov 2026`. Null for what is no date. */
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

/** The year in UTC, null for what is no date. */
export function getYear(iso: string | null): number | null {
  const day = getDay(iso);
  return day === null ? null : Number(day.slice(0, 4));
}

/** A moment as the upstream writes it, whose day can be read off: ten thousand are, at a time. */
const WRITTEN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d\+00:00$/;

/**
 * The UTC day of a moment as `2026-11-19`, null for what is no date of a year with four digits.
 * Wherever days are counted they are these: a visitor's time zone moves nothing.
 */
export function getDay(iso: string | null): string | null {
  if (iso === null) return null;
  if (WRITTEN.test(iso)) return iso.slice(0, 10);
  const ms = Date.parse(iso);
  const day = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : null;
}

/**
 * A month by its name.
 * @param month `2026-04`
 */
export function formatMonth(month: string): string {
  return MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? month;
}

/**
 * A weekday by its name.
 * @param weekday 0 for Monday, 6 for Sunday
 */
export function formatWeekday(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/** A day without its year, where that is said beside it: `3 Apr`. Null for what is no date. */
export function formatDayOfYear(iso: string | null): string | null {
  return formatDay(iso)?.replace(/ \d+$/, '') ?? null;
}

/**
 * From one day to another, with no word twice: `3 to 11 Apr 2026`, `27 Jul to 1 Nov 2026`.
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
