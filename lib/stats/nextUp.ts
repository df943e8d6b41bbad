import type { Game } from '#lib/domain/game.ts';
import { compareToGo, toGo } from './toGo.ts';

/** A game close to mastery. */
export interface NextUp {
  game: Game;
  /** Hardcore unlocks left, 1 or more. */
  left: number;
}

/**
 * The games closest to mastery, by `compareToGo`: begun in hardcore and not mastered yet. A mastered
 * set that got new achievements stays mastered.
 */
export function nextUp(games: readonly Game[], count: number): NextUp[] {
  return games
    .filter((game) => (game.awardedHardcore ?? 0) > 0 && toGo(game) > 0)
    .sort((a, b) => compareToGo(a, b) || a.id - b.id)
    .slice(0, count)
    .map((game) => ({ game, left: toGo(game) }));
}
