import type { Game } from '#lib/domain/game.ts';

/** The games with the newest unlocks. The upstream sends rows in that order. */
export function latestGames(games: readonly Game[], count: number): Game[] {
  return games.filter((game) => game.lastUnlock !== null).slice(0, count);
}

/**
 * Games with an award, newest award first, undated last. On a tie they keep the upstream's order.
 */
export function awardsNewestFirst(games: readonly Game[]): Game[] {
  return games
    .filter((game) => game.award !== null)
    .sort((a, b) => {
      const [x, y] = [a.awardDate ?? '', b.awardDate ?? ''];
      return x < y ? 1 : x > y ? -1 : 0;
    });
}
