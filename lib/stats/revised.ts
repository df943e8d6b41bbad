import type { Game } from '#lib/domain/game.ts';
import { compareText } from './compareText.ts';
import { isRevised } from './summarize.ts';

/** A finished set that got new achievements. The award stays. */
export interface Revised {
  game: Game;
  /** Number of new achievements, 1 or more. */
  grown: number;
}

/**
 * The mastered and completed sets that got new achievements, the same ones `summarize` counts: fewest
 * new achievements first, then the newest award, then by id.
 */
export function revisedSets(games: readonly Game[]): Revised[] {
  return games
    .filter(isRevised)
    .map((game) => ({ game, grown: game.possible - (game.awarded ?? 0) }))
    .sort(
      (a, b) =>
        a.grown - b.grown ||
        compareText(b.game.awardDate ?? '', a.game.awardDate ?? '') ||
        a.game.id - b.game.id,
    );
}
