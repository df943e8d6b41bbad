import type { Game } from '../domain/game.ts';

/** A game on its way to mastery. */
export interface NextUp {
  game: Game;
  /** Hardcore unlocks left, 1 or more. */
  left: number;
}

/**
 * The games closest to mastery: fewest hardcore unlocks left, then the fuller set, then the later
 * unlock. Begun in hardcore, and not mastered before: a mastered set that has grown stays mastered.
 */
export function nextUp(games: readonly Game[], count: number): NextUp[] {
  return games
    .flatMap((game): NextUp[] => {
      const hardcore = game.awardedHardcore ?? 0;
      const left = game.possible - hardcore;
      return game.award !== 'mastered' && hardcore > 0 && left > 0 ? [{ game, left }] : [];
    })
    .sort((a, b) => a.left - b.left || b.game.possible - a.game.possible || laterFirst(a, b))
    .slice(0, count);
}

function laterFirst(a: NextUp, b: NextUp): number {
  const [x, y] = [a.game.lastUnlock ?? '', b.game.lastUnlock ?? ''];
  return x < y ? 1 : x > y ? -1 : a.game.id - b.game.id;
}
