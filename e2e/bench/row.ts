/** What a row of the bench found. */
export interface Row {
  ours: { what: string; value: number };
  /** What it is measured against. */
  theirs: { what: string; value: number };
  unit: string;
  /** The median of the rounds' ratios, ours / theirs. */
  ratio: number;
  /** Each round's ratio. */
  spread: number[];
  /** At least (`least`) or at most this ratio. */
  goal: { least: boolean; value: number };
}

/** The middle value; of an even count the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
