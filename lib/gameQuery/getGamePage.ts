import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { LetterPlace } from './createGameQuery.ts';
import type { Filters } from './filters.ts';
import { PER_PAGE } from './filters.ts';
import { getGameQuery } from './getGameQuery.ts';

/** One page of a list. */
export interface GamePage {
  /** The requested filters, without a system the player has no game on. */
  filters: Filters;
  /** This page, from 1, and how many there are, at least 1. */
  page: number;
  pages: number;
  /** The games of this page. */
  games: Game[];
  /** Number of matching games on all pages. */
  found: number;
  /** Where letters begin among all matches, if sorted by title. */
  letters: LetterPlace[];
}

/**
 * Returns one page of a player's list. A system the player has no game on is ignored, and a page
 * beyond the last is the first one, as on RetroAchievements.
 */
export function getGamePage(snapshot: Snapshot, asked: Filters, page: number): GamePage {
  const explorer = getGameQuery(snapshot);
  const known = explorer.systems().some(({ id }) => id === asked.system);
  const filters = { ...asked, system: known ? asked.system : null };
  const all = explorer.filter(filters);
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const at = page > pages ? 1 : page;
  return {
    filters,
    page: at,
    pages,
    games: all.slice((at - 1) * PER_PAGE, at * PER_PAGE),
    found: all.length,
    letters: explorer.letters(filters),
  };
}
