import { emptyTally, type Tally } from '#lib/stats/tally.ts';

/** The counts a bar and its numbers need, in packing order. */
const FIELDS = ['played', 'mastered', 'completed', 'beaten', 'beatenCasual'] as const;

/**
 * Packs a tally into a short text. A server component is sent twice, as HTML and as serialized
 * elements, and those of a row with a bar are twenty times as long.
 */
export function packTally(tally: Tally): string {
  return FIELDS.map((field) => tally[field] || '').join(',');
}

/** Undoes `packTally`; other counts are 0. */
export function unpackTally(packed: string): Tally {
  const counts = packed.split(',').map(Number);
  const entries = FIELDS.map((field, index) => [field, counts[index] ?? 0]);
  return { ...emptyTally(), ...Object.fromEntries(entries) };
}
