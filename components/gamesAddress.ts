import { type Filters, filtersQuery, NO_FILTERS } from '#lib/gameQuery/filters.ts';

/**
 * The URL of a player's list of games.
 * @param name the player's own spelling
 * @param filters active filters; without them, all games
 */
export function gamesAddress(name: string, filters: Partial<Filters> = {}, page = 1): string {
  return `/u/${name}/games${filtersQuery({ ...NO_FILTERS, ...filters }, page)}`;
}
