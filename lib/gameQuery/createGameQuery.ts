import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';
import { bySystem } from '#lib/stats/bySystem.ts';
import { countInto, emptyTally, type Tally } from '#lib/stats/tally.ts';
import type { Filters, Sort } from './filters.ts';
import { foldText, searchableText } from './foldText.ts';
import type { TitleRanks } from './rankTitles.ts';
import { SORT_RULES } from './sortRules.ts';
import { STATUS_RULES } from './statusRules.ts';

/** Where a letter begins in a list that is sorted by title. */
export interface LetterPlace {
  letter: string;
  /** The place of its first game in the list, from 0. */
  at: number;
}

/** Filters, searches and sorts a player's games, on the server and in the browser. */
export interface GameQuery {
  /** The games that match, in the requested order. */
  filter(filters: Filters): Game[];
  /** Where letters begin in what `filter` gives; empty unless it is sorted by title. */
  letters(filters: Filters): LetterPlace[];
  /** The counters of one console's games, or of all. The other filters do not affect them. */
  count(system: number | null): Readonly<Tally>;
  /** The consoles of the games, by name. */
  systems(): readonly SystemChoice[];
}

/**
 * @param games in the upstream's order
 * @param titles returns the order of the games by title; called when first needed
 * @param texts what `searchableText` gives for each game, where it is known already
 */
export function createGameQuery(
  games: readonly Game[],
  titles: () => TitleRanks,
  texts: (string | undefined)[] = [],
): GameQuery {
  const orders = new Map<Sort, Uint32Array>();
  const counts = new Map<number | null, Tally>();
  let systems: SystemChoice[] | undefined;

  function inOrder(sort: Sort): Uint32Array {
    const known = orders.get(sort);
    if (known) return known;
    const ranks = byTitle(sort) ? titles().ranks : [];
    const places = games.map((game, index) => ({ game, index, rank: ranks[index] ?? 0 }));
    const order = Uint32Array.from(places.sort(SORT_RULES[sort]), ({ index }) => index);
    orders.set(sort, order);
    return order;
  }

  function textAt(index: number): string {
    let text = texts[index];
    if (text === undefined) {
      text = searchableText(games[index]?.title ?? null);
      texts[index] = text;
    }
    return text;
  }

  /** Calls `take` for each matching game, in order. */
  function visit(filters: Filters, take: (game: Game, index: number) => void): void {
    const { status, system, sort, subsets, q } = filters;
    const fits = STATUS_RULES[status];
    const words = foldText(q).split(' ').filter(Boolean);
    for (const index of inOrder(sort)) {
      const game = games[index];
      if (!game || (system !== null && game.consoleId !== system)) continue;
      if (!fits(game)) continue;
      if (subsets !== 'with' && isSubset(game.title) !== (subsets === 'only')) continue;
      if (words.length > 0 && !words.every((word) => textAt(index).includes(word))) continue;
      take(game, index);
    }
  }

  return {
    filter(filters) {
      const found: Game[] = [];
      visit(filters, (game) => found.push(game));
      return found;
    },
    letters(filters) {
      if (!byTitle(filters.sort)) return [];
      const { ranks, letters } = titles();
      const seen = new Map<string, number>();
      let at = 0;
      visit(filters, (_, index) => {
        const letter = letterAt(letters, ranks[index] ?? 0);
        if (!seen.has(letter)) seen.set(letter, at);
        at += 1;
      });
      return [...seen].map(([letter, place]) => ({ letter, at: place }));
    },
    count(system) {
      const known = counts.get(system);
      if (known) return known;
      const tally = emptyTally();
      for (const game of games) {
        if (system === null || game.consoleId === system) countInto(tally, game);
      }
      // An unknown console is not cached: anybody could request endless made-up ids.
      if (tally.played > 0) counts.set(system, tally);
      return tally;
    },
    systems() {
      systems ??= getSystemChoices(games);
      return systems;
    },
  };
}

const byTitle = (sort: Sort) => sort === 'game_title' || sort === '-game_title';

/** The letter of a rank. There are about thirty letters, so a search is fast enough. */
function letterAt(letters: TitleRanks['letters'], rank: number): string {
  return letters.findLast(([, first]) => first <= rank)?.[0] ?? '';
}

/** A system the player has games on. */
export interface SystemChoice {
  /** The console's id. */
  id: number;
  name: string;
  /** How many games. */
  played: number;
}

/** The systems of a player's games, by name. */
export function getSystemChoices(games: readonly Game[]): SystemChoice[] {
  return bySystem(games)
    .map(({ id, name, played }) => ({ id, name, played }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
