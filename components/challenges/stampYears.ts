import { getYear } from '#lib/format/date.ts';
import type { Stamp } from '#lib/stats/passport.ts';

/**
 * Stamps by the year of their day: the year, and the short names of its systems in one text. As
 * elements of their own, some fifty stamps would be a kilobyte of a page.
 * @param stamps in the order of their days, undated ones last
 */
export function stampYears(stamps: readonly Stamp[]): [string, string][] {
  const years = Map.groupBy(stamps, ({ date }) => String(getYear(date) ?? 'Undated'));
  return [...years].map(([year, own]) => [
    year,
    own.map(({ code }) => preventBreaks(code)).join(' '),
  ]);
}

/** Where a line could break within a name (`PC-FX`, `80/88`) a word joiner holds it together. */
function preventBreaks(code: string): string {
  return code.replace(/[-/]/g, '$&\u2060');
}
