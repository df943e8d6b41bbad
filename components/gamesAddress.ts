import { type Filters, filtersQuery, NO_FILTERS } from '#lib/gameQuery/filters.ts';

/**
 * The address of a list of a player's games.
 * @param name the player's own spelling
 * @param filters what is narrowed down; all games without
 */
export function gamesAddress(name: string, filters: Partial<Filters> = {}, page = 1): string {
  return `/u/${name}/games${filtersQuery({ ...NO_FILTERS, ...filters }, page)}`;
}
