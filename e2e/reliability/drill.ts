/** The findings of a drill. */
export interface Found {
  /** What was done, in a sentence or two. */
  did: string;
  /** Each figure with its meaning. */
  measured: string[];
  /** What the row requires but was not so; empty if it holds. */
  broken: string[];
}

/** A row of the bar. */
export interface Drill {
  /** The risk. */
  title: string;
  /** Runs it on its own site. Throws if it could not be run. */
  run(): Promise<Found>;
}

/** Records findings. `measured` gets every line. */
export function createFindings(did: string) {
  const found: Found = { did, measured: [], broken: [] };
  return {
    found,
    note: (line: string) => void found.measured.push(line),
    /** @param line the figure with its meaning */
    expect(holds: boolean, line: string): void {
      found.measured.push(line);
      if (!holds) found.broken.push(line);
    },
  };
}

/** A quiet p99 below this measures timers rather than the site, ms. */
const LEAST_QUIET = 10;
const MOST_TIMES = 10;

/**
 * Compares a p99 under trouble with that of a quiet run in the same minute, so that other load on
 * the machine does not count. On a quiet machine ten times that is the bar's 100 ms.
 * @param p99 and `quiet`, ms
 */
export function besideQuiet(p99: number, quiet: number): { holds: boolean; line: string } {
  const times = p99 / Math.max(quiet, LEAST_QUIET);
  const line = `p99 ${Math.round(p99)} ms beside ${Math.round(quiet)} ms when quiet (${times.toFixed(1)} times, of at least ${LEAST_QUIET} ms)`;
  return { holds: times <= MOST_TIMES, line };
}

/** A quantile of the values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
