import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';
import { earlierFirst } from './compareText.ts';

/** Days without an unlock after which a game counts as left. */
export const DUST_DAYS = 90;
const DUST_MS = DUST_DAYS * 86_400_000;

/** Games that were started and left unplayed. */
export interface DustShelf {
  /** Longest unplayed first; on a tie by id. */
  games: readonly Game[];
  /** The one to resume; null if there are none. */
  resume: Game | null;
}

/**
 * Unfinished games (no award, not a subset) with some but not all achievements unlocked, and a last
 * unlock 90 days ago or more. Games without an unlock date and retired sets are excluded.
 *
 * The one to resume has the largest share of its set unlocked in any mode; on a tie the one unplayed
 * for longest.
 * @param now when the games were read, ms since the epoch
 */
export function dustShelf(games: readonly Game[], now: number): DustShelf {
  const dusty = games
    .filter((game) => isUnderWay(game) && getAge(game, now) >= DUST_MS)
    .sort((a, b) => earlierFirst(a.lastUnlock, b.lastUnlock) || a.id - b.id);
  const [first = null, ...rest] = dusty;
  // On a tie the earlier one stays.
  const resume = rest.reduce((best, game) => (share(game) > share(best) ? game : best), first);
  return { games: dusty, resume };
}

function isUnderWay({ award, title, awarded, possible }: Game): boolean {
  const unlocked = awarded ?? 0;
  return award === null && !isSubset(title) && unlocked > 0 && unlocked < possible;
}

/** ms since the last unlock; NaN without a date, which fails every comparison. */
function getAge({ lastUnlock }: Game, now: number): number {
  return lastUnlock === null ? Number.NaN : now - Date.parse(lastUnlock);
}

function share(game: Game | null): number {
  return game ? (game.awarded ?? 0) / game.possible : 0;
}
