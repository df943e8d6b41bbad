import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';
import { earlierFirst } from './compareText.ts';

/** Days without an unlock after which a game gathers dust. */
export const DUST_DAYS = 90;
const DUST_MS = DUST_DAYS * 86_400_000;

/** Games that were started and left. */
export interface DustShelf {
  /** Longest untouched first; of one moment by id. */
  games: readonly Game[];
  /** The one to resume; null where the shelf is empty. */
  resume: Game | null;
}

/**
 * Unfinished games (no award, no subset) of which something is unlocked and something is left, and
 * whose last unlock is 90 days old or more. What has no date of an unlock has no age, and a retired
 * set nothing left: neither is here.
 *
 * The one to resume is the fullest: the largest share of its set unlocked in any mode; of equal
 * ones the one that has waited longest.
 * @param now ms since the epoch: when the games were read
 */
export function dustShelf(games: readonly Game[], now: number): DustShelf {
  const dusty = games
    .filter((game) => isUnderWay(game) && getAge(game, now) >= DUST_MS)
    .sort((a, b) => earlierFirst(a.lastUnlock, b.lastUnlock) || a.id - b.id);
  const [first = null, ...rest] = dusty;
  // Of equal ones the earlier one stays.
  const resume = rest.reduce((best, game) => (share(game) > share(best) ? game : best), first);
  return { games: dusty, resume };
}

function isUnderWay({ award, title, awarded, possible }: Game): boolean {
  const unlocked = awarded ?? 0;
  return award === null && !isSubset(title) && unlocked > 0 && unlocked < possible;
}

/** ms since the last unlock; NaN, which is not enough, where there is no date. */
function getAge({ lastUnlock }: Game, now: number): number {
  return lastUnlock === null ? Number.NaN : now - Date.parse(lastUnlock);
}

function share(game: Game | null): number {
  return game ? (game.awarded ?? 0) / game.possible : 0;
}
