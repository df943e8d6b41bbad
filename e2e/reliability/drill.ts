/** What a drill of one row of the bar found. */
export interface Found {
  /** What was done, in a sentence or two. */
  did: string;
  /** Each figure with what it is. */
  measured: string[];
  /** What the row asks for that was not so; empty where it holds. */
  broken: string[];
}

/** One row of the bar. */
export interface Drill {
  /** The risk that the row is about. */
  title: string;
  /** Carries it out on a site of its own; throws when it could not be carried out. */
  run(): Promise<Found>;
}

/** Notes what is so and what is not: `measured` gets the line either way. */
export function createFindings(did: string) {
  const found: Found = { did, measured: [], broken: [] };
  return {
    found,
    note: (line: string) => void found.measured.push(line),
    /** @param line the figure with what it is */
    expect(holds: boolean, line: string): void {
      found.measured.push(line);
      if (!holds) found.broken.push(line);
    },
  };
}

/** A quiet p99 below this says more about timers than about the site, ms. */
const LEAST_QUIET = 10;
const MOST_TIMES = 10;

/**
 * Compares a p99 under trouble with that of a quiet run of the same minute, so that neighbours on the
 * machine do not count. On a quiet machine ten times it are the bar's 100 ms.
 * @param p99 and `quiet`, ms
 */
export function besideQuiet(p99: number, quiet: number): { holds: boolean; line: string } {
  const times = p99 / Math.max(quiet, LEAST_QUIET);
  const line = `p99 ${Math.round(p99)} ms beside ${Math.round(quiet)} ms when quiet (${times.toFixed(1)} times, of at least ${LEAST_QUIET} ms)`;
  return { holds: times <= MOST_TIMES, line };
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
