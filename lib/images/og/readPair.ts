import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { type Comparison, compare } from '#lib/stats/compare.ts';
import { type PlayerView, readPlayer } from './readPlayer.ts';

/** What the preview of a comparison and its alt text show. */
export interface PairView {
  sides: readonly [PlayerView, PlayerView];
  ahead: Comparison['ahead'];
  /** The games in common, in one line: `1,179 games in common, 524 mastered by both`. */
  common: string;
}

/** Reads a comparison from two snapshots. */
export function readPair(a: Snapshot, b: Snapshot): PairView {
  const { shared, ahead, bothMastered } = compare(a.games, b.games);
  return {
    sides: [readPlayer(a), readPlayer(b)],
    ahead,
    common: commonWords(shared.length, bothMastered),
  };
}

function commonWords(shared: number, mastered: number): string {
  if (shared === 0) return 'no game in common yet';
  const games = `${formatPlural(shared, 'game')} in common`;
  return mastered > 0 ? `${games}, ${formatCount(mastered)} mastered by both` : games;
}
