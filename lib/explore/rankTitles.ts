import type { Game } from '../domain/game.ts';
import { sortTitle } from '../domain/sortTitle.ts';

/** The place of each game by title, as the upstream sorts them; games of one title share it. */
export function rankTitles(games: readonly Game[]): Uint32Array {
  const keys = games.map((game) => sortTitle(game.title));
  const sorted = [...new Set(keys)].sort();
  const places = new Map(sorted.map((key, place) => [key, place]));
  return Uint32Array.from(keys, (key) => places.get(key) ?? 0);
}
