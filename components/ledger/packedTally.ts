import { emptyTally, type Tally } from '#lib/stats/tally.ts';

/** The counts that a bar and its figures need, in the order in which they are packed. */
const FIELDS = ['played', 'mastered', 'completed', 'beaten', 'beatenCasual'] as const;

/**
 * A tally as a short text. What a server component renders travels twice, as HTML and as elements,
 * which of a row with a bar are twenty times as long.
 */
export function packTally(tally: Tally): string {
  return FIELDS.map((field) => tally[field] || '').join(',');
}

/** Reads what `packTally` wrote; other counts are 0. */
export function unpackTally(packed: string): Tally {
  const counts = packed.split(',').map(Number);
  const entries = FIELDS.map((field, index) => [field, counts[index] ?? 0]);
  return { ...emptyTally(), ...Object.fromEntries(entries) };
}
