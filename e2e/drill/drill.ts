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

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
