import type { ProgressRow } from './types.ts';

const ratio = (part: number | null, whole: number): number =>
  whole === 0 ? 0 : (part ?? 0) / whole;

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The upstream's order: last unlock, newest first, nulls last; ties by share unlocked, share
 * unlocked in hardcore and size of the set, each descending, then by title
 * (RAWeb `app/Platform/Services/PlayerProgressionService.php`). ISO dates of one zone compare as
 * text, and a null as the empty string is older than all of them.
 */
export function compareRows(a: ProgressRow, b: ProgressRow): number {
  return (
    ordinal(b.MostRecentAwardedDate ?? '', a.MostRecentAwardedDate ?? '') ||
    ratio(b.NumAwarded, b.MaxPossible) - ratio(a.NumAwarded, a.MaxPossible) ||
    ratio(b.NumAwardedHardcore, b.MaxPossible) - ratio(a.NumAwardedHardcore, a.MaxPossible) ||
    b.MaxPossible - a.MaxPossible ||
    ordinal(a.Title, b.Title)
  );
}
