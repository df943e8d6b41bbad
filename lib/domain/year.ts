/** The year when RetroAchievements started: no award is older. */
export const FIRST_YEAR = 2012;

/** The current year, in UTC. */
export function currentYear(): number {
  return new Date().getUTCFullYear();
}

/**
 * Whether players have a page for a year: from the first year to the current one.
 * @param current the current year
 */
export function hasYearPage(year: number, current: number): boolean {
  return year >= FIRST_YEAR && year <= current;
}

/** Parses a year with a page from an address, four digits. Null for any other text. */
export function parseYear(raw: string, current: number): number | null {
  const year = /^\d{4}$/.test(raw) ? Number(raw) : 0;
  return hasYearPage(year, current) ? year : null;
}
