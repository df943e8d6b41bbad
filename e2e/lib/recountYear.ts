import { type RawRow, recount } from './recount.ts';

/** A raw row with a dated award. */
type AwardRow = RawRow & { HighestAwardDate: string };

const hasDay = (row: RawRow): row is AwardRow =>
  row.HighestAwardKind !== null && /^\d{4}-\d\d-\d\dT/.test(row.HighestAwardDate ?? '');

/** A year counted from the raw rows' own dates, which are UTC. */
export function recountYear(rows: readonly RawRow[], year: number) {
  const own = rows.filter(hasDay).filter((row) => row.HighestAwardDate.startsWith(`${year}-`));
  const days = [...new Set(own.map((row) => row.HighestAwardDate.slice(0, 10)))].sort();
  const { played, mastered, completed, beaten, beatenCasual, other } = recount(own);
  return {
    counters: { mastered, completed, beaten, beatenCasual, other },
    awards: played,
    days: days.length,
    systems: new Set(own.map((row) => row.ConsoleID)).size,
    months: Array.from({ length: 12 }, (_, month) => {
      const prefix = `${year}-${String(month + 1).padStart(2, '0')}-`;
      return own.filter((row) => row.HighestAwardDate.startsWith(prefix)).length;
    }),
    games: own.map((row) => row.GameID).sort((a, b) => a - b),
  };
}

/** The years in which a player has awards, newest first. */
export function yearsOf(rows: readonly RawRow[]): number[] {
  const years = rows.filter(hasDay).map((row) => Number(row.HighestAwardDate.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => b - a);
}
