import type { Game } from '#lib/domain/game.ts';
import { countInto, emptyTally, type Tally } from './tally.ts';

/** One system's part of a player's games. */
export interface SystemTally extends Tally {
  id: number;
  /** The name that came with the data. */
  name: string;
}

/** Counts the games of each system, most played first, then by name. */
export function bySystem(games: readonly Game[]): SystemTally[] {
  const systems = new Map<number, SystemTally>();
  for (const game of games) {
    let system = systems.get(game.consoleId);
    if (!system) {
      system = { id: game.consoleId, name: getSystemName(game), ...emptyTally() };
      systems.set(game.consoleId, system);
    }
    countInto(system, game);
  }
  return [...systems.values()].sort(
    (a, b) => b.played - a.played || a.name.localeCompare(b.name, 'en'),
  );
}

/** A system's name from the data. */
export function getSystemName(game: Game): string {
  return game.consoleName ?? `System ${game.consoleId}`;
}
