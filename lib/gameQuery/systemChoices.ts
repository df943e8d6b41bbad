import type { Game } from '#lib/domain/game.ts';
import { bySystem } from '#lib/stats/bySystem.ts';

/** A system that a player has games of. */
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
