import type { Game } from '#lib/domain/game.ts';
import { compareToGo } from '#lib/stats/toGo.ts';
import type { Sort } from './filters.ts';

/** A game with its positions. */
interface Place {
  game: Game;
  /** Position in the upstream's order. */
  index: number;
  /** Rank by title. */
  rank: number;
}

type Compare = (a: Place, b: Place) => number;

/** The comparison of each sort order. Equal games keep the upstream's order. */
export const SORT_RULES: Record<Sort, Compare> = {
  unlock_date: (a, b) => -byUnlock(a.game, b.game) || noUnlockLast(a.game, b.game),
  '-unlock_date': (a, b) => byUnlock(a.game, b.game) || noUnlockLast(a.game, b.game),
  pct_won: (a, b) => retiredLast(a.game, b.game) || share(b.game) - share(a.game),
  '-pct_won': (a, b) => retiredLast(a.game, b.game) || share(a.game) - share(b.game),
  game_title: (a, b) => a.rank - b.rank,
  '-game_title': (a, b) => b.rank - a.rank,
  to_go: (a, b) => compareToGo(a.game, b.game),
};

/** Dates have one format, so they compare as text. Games without a date count as equal here. */
function byUnlock({ lastUnlock: a }: Game, { lastUnlock: b }: Game): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

function noUnlockLast(a: Game, b: Game): number {
  return Number(a.lastUnlock === null) - Number(b.lastUnlock === null);
}

/** A retired set has no percentage: it comes last either way. */
function retiredLast(a: Game, b: Game): number {
  return Number(a.possible === 0) - Number(b.possible === 0);
}

/** 0 to 1, as bars show it: a set that shrank is never more than complete. */
const share = ({ awarded, possible }: Game) =>
  possible > 0 ? Math.min(1, (awarded ?? 0) / possible) : 0;
