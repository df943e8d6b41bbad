import { getYear } from '#lib/format/date.ts';
import type { Stamp } from '#lib/stats/passport.ts';

/**
 * Stamps by year: the year, and the short names of its systems as one text. Fifty stamps as separate
 * elements would cost a kilobyte per page.
 * @param stamps by date, undated last
 */
export function stampYears(stamps: readonly Stamp[]): [string, string][] {
  const years = Map.groupBy(stamps, ({ date }) => String(getYear(date) ?? 'Undated'));
  return [...years].map(([year, own]) => [
    year,
    own.map(({ code }) => preventBreaks(code)).join(' '),
  ]);
}

/** Adds word joiners so that no line breaks within a name (`PC-FX`, `80/88`). */
function preventBreaks(code: string): string {
  return code.replace(/[-/]/g, '$&\u2060');
}
