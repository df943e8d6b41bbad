import type { Game } from '#lib/domain/game.ts';
import { createGameQuery, type GameQuery } from '#lib/gameQuery/createGameQuery.ts';
import { NO_FILTERS, SORTS } from '#lib/gameQuery/filters.ts';
import { searchableText } from '#lib/gameQuery/foldText.ts';
import { unpackGames } from '#lib/gameQuery/unpackGames.ts';
import { isPackedGames } from './isPacked.ts';
import { VirtualRows } from './VirtualRows.tsx';

/** Filters a player's games in the browser. */
export interface ClientQuery extends GameQuery {
  /** Renders the results. Loaded together, since nothing else needs it. */
  VirtualRows: typeof VirtualRows;
}

/** ms of work before yielding to the browser, so that typing stays responsive. */
const WORK_MS = 6;
const yieldToBrowser = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Loads a player's games and prepares them for queries.
 * @param name the player's own spelling
 * @throws if they cannot be loaded
 */
export async function loadClientQuery(name: string): Promise<ClientQuery> {
  const answer = await fetch(`/u/${name}/games.json`);
  const packed: unknown = answer.ok ? await answer.json() : null;
  if (!isPackedGames(packed)) throw new Error(`The games of ${name} could not be fetched.`);
  const games: Game[] = [];
  const texts: string[] = [];
  let turn = performance.now();
  for (const game of unpackGames(packed)) {
    games.push(game);
    texts.push(searchableText(game.title));
    if (performance.now() - turn < WORK_MS) continue;
    await yieldToBrowser();
    turn = performance.now();
  }
  const explorer = createGameQuery(games, () => packed, texts);
  void sortAhead(explorer);
  return { ...explorer, filter: timed(explorer.filter), VirtualRows: VirtualRows };
}

/** Sorts all orders in advance: sorting takes longer than a search. */
async function sortAhead(explorer: GameQuery): Promise<void> {
  for (const sort of SORTS) {
    await yieldToBrowser();
    explorer.filter({ ...NO_FILTERS, sort });
  }
}

/** Shows each run in the browser's performance panel as "filter games". */
function timed(find: GameQuery['filter']): GameQuery['filter'] {
  return (filters) => {
    const start = performance.now();
    const found = find(filters);
    performance.measure('filter games', { start });
    return found;
  };
}
