import type { Game } from '#lib/domain/game.ts';
import { createExplorer, type Explorer } from '#lib/gameQuery/createExplorer.ts';
import { NO_FILTERS, SORTS } from '#lib/gameQuery/filters.ts';
import { searchableText } from '#lib/gameQuery/foldText.ts';
import { unpackGames } from '#lib/gameQuery/unpackGames.ts';
import { FoundRows } from './FoundRows.tsx';
import { isPacked } from './isPacked.ts';

/** All that filters a player's games in the browser. */
export interface Engine extends Explorer {
  /** Shows what was found. It comes along, since nothing else needs it. */
  FoundRows: typeof FoundRows;
}

/** ms of work after which the browser has a turn, so that nothing that is typed waits. */
const TURN = 6;
const rest = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Fetches a player's games and makes them ready.
 * @param name the player's own spelling
 * @throws where they cannot be had
 */
export async function loadEngine(name: string): Promise<Engine> {
  const answer = await fetch(`/u/${name}/games.json`);
  const packed: unknown = answer.ok ? await answer.json() : null;
  if (!isPacked(packed)) throw new Error(`The games of ${name} could not be fetched.`);
  const games: Game[] = [];
  const texts: string[] = [];
  let turn = performance.now();
  for (const game of unpackGames(packed)) {
    games.push(game);
    texts.push(searchableText(game.title));
    if (performance.now() - turn < TURN) continue;
    await rest();
    turn = performance.now();
  }
  const explorer = createExplorer(games, () => packed, texts);
  void sortAhead(explorer);
  return { ...explorer, find: timed(explorer.find), FoundRows };
}

/** Each order is made once, when it is asked for or before: it takes longer than a search. */
async function sortAhead(explorer: Explorer): Promise<void> {
  for (const sort of SORTS) {
    await rest();
    explorer.find({ ...NO_FILTERS, sort });
  }
}

/** Shows each pass in the browser's performance panel, as "filter games". */
function timed(find: Explorer['find']): Explorer['find'] {
  return (filters) => {
    const start = performance.now();
    const found = find(filters);
    performance.measure('filter games', { start });
    return found;
  };
}
