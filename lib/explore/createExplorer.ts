import type { Game } from '../domain/game.ts';
import { isSubset } from '../domain/title.ts';
import { countInto, emptyTally, type Tally } from '../stats/tally.ts';
import type { Filters, Sort } from './filters.ts';
import { foldText } from './foldText.ts';
import { type Place, SORT_RULES } from './sortRules.ts';
import { STATUS_RULES } from './statusRules.ts';

/** A player's games, ready to be filtered, searched and sorted: on the server and in a browser. */
export interface Explorer {
  /** The games that fit, in the order asked for. */
  find(filters: Filters): Game[];
  /** The counters of one console's games, or of all. They follow nothing else. */
  count(system: number | null): Tally;
}

/**
 * @param games in the upstream's order
 * @param titleRanks gives the place of each game by title; asked for when it is needed first
 */
export function createExplorer(
  games: readonly Game[],
  titleRanks: () => ArrayLike<number>,
): Explorer {
  const orders = new Map<Sort, readonly Place[]>();
  const texts = new Map<Game, string>();

  function inOrder(sort: Sort): readonly Place[] {
    const known = orders.get(sort);
    if (known) return known;
    const ranks = sort.endsWith('game_title') ? titleRanks() : [];
    const places = games.map((game, index) => ({ game, rank: ranks[index] ?? 0 }));
    const sorted = places.sort(SORT_RULES[sort]);
    orders.set(sort, sorted);
    return sorted;
  }

  function textOf(game: Game): string {
    let text = texts.get(game);
    if (text === undefined) {
      text = foldText(game.title ?? '');
      texts.set(game, text);
    }
    return text;
  }

  return {
    find({ status, system, sort, subsets, q }) {
      const fits = STATUS_RULES[status];
      const words = foldText(q).split(' ').filter(Boolean);
      const found: Game[] = [];
      for (const { game } of inOrder(sort)) {
        if (system !== null && game.consoleId !== system) continue;
        if (!fits(game)) continue;
        if (subsets !== 'with' && isSubset(game.title) !== (subsets === 'only')) continue;
        if (words.length > 0 && !words.every((word) => textOf(game).includes(word))) continue;
        found.push(game);
      }
      return found;
    },
    count(system) {
      const tally = emptyTally();
      for (const game of games) {
        if (system === null || game.consoleId === system) countInto(tally, game);
      }
      return tally;
    },
  };
}
