/** The year in which RetroAchievements began: no award is older. */
export const FIRST_YEAR = 2012;

/** The year that it is, in UTC. */
export function currentYear(): number {
  return new Date().getUTCFullYear();
}

/**
 * Whether players have a page of a year: from the first one on to the present one.
 * @param current the year that it is
 */
export function hasYearPage(year: number, current: number): boolean {
  return year >= FIRST_YEAR && year <= current;
}

/** Reads a year from an address: four digits, and one that has a page. Null for any other text. */
export function parseYear(raw: string, current: number): number | null {
  const year = /^\d{4}$/.test(raw) ? Number(raw) : 0;
  return hasYearPage(year, current) ? year : null;
}
