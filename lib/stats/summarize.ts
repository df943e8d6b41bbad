import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { countAwarded, countInto, emptyTally, type Tally } from './tally.ts';

/**
 * The number on the board: the highest award kind the player has, unknown kinds (`other`) after the
 * four known ones; without any award, the games started.
 */
export interface Headline {
  kind: NonNullable<Award> | 'started';
  count: number;
  /** Distinct systems among those games. */
  systems: number;
  /** First and last date of that award (ISO 8601), null for `started` and undated awards. */
  first: string | null;
  last: string | null;
}

/** The numbers of a player. Every number on the site comes from here. */
export interface Summary {
  tally: Tally;
  /** Rows with an award of any kind. */
  awarded: number;
  /** Distinct systems among all rows. */
  systems: number;
  /** Sets that no longer have achievements (`possible` 0). */
  retired: number;
  /** Mastered or completed sets that got new achievements since. */
  revised: number;
  /** Unlocks in any mode, and those in hardcore. */
  achievements: number;
  hardcoreAchievements: number;
  headline: Headline;
  /** The first and the last award of any kind, ISO 8601. */
  firstAward: string | null;
  lastAward: string | null;
  /** The last unlock, ISO 8601. */
  lastUnlock: string | null;
}

/** Whether a finished set got new achievements; the award stays. */
export function isRevised(game: Game): boolean {
  const finished = game.award === 'mastered' || game.award === 'completed';
  return finished && game.possible > 0 && (game.awarded ?? 0) < game.possible;
}

/** Whether a set no longer has achievements; it still counts. */
export function isRetired(game: Game): boolean {
  return game.possible === 0;
}

/** Dates compare as text: `parseMoment` gives them one format and zone. */
const earlier = (a: string | null, b: string | null) =>
  b !== null && (a === null || b < a) ? b : a;
const later = (a: string | null, b: string | null) => (b !== null && (a === null || b > a) ? b : a);

/** Computes all numbers in one pass over the games. */
export function summarize(games: readonly Game[]): Summary {
  const tally = emptyTally();
  const systems = new Set<number>();
  let retired = 0;
  let revised = 0;
  let achievements = 0;
  let hardcoreAchievements = 0;
  let firstAward: string | null = null;
  let lastAward: string | null = null;
  let lastUnlock: string | null = null;
  for (const game of games) {
    countInto(tally, game);
    systems.add(game.consoleId);
    if (isRetired(game)) retired += 1;
    if (isRevised(game)) revised += 1;
    achievements += game.awarded ?? 0;
    hardcoreAchievements += game.awardedHardcore ?? 0;
    if (game.award !== null) {
      firstAward = earlier(firstAward, game.awardDate);
      lastAward = later(lastAward, game.awardDate);
    }
    lastUnlock = later(lastUnlock, game.lastUnlock);
  }
  return {
    tally,
    awarded: countAwarded(tally),
    systems: systems.size,
    retired,
    revised,
    achievements,
    hardcoreAchievements,
    headline: getHeadline(games, tally),
    firstAward,
    lastAward,
    lastUnlock,
  };
}

function getHeadlineKind(tally: Tally): Headline['kind'] {
  if (tally.mastered > 0) return 'mastered';
  if (tally.completed > 0) return 'completed';
  if (tally.beaten > 0) return 'beaten-hardcore';
  if (tally.beatenCasual > 0) return 'beaten-softcore';
  return tally.other > 0 ? 'other' : 'started';
}

function getHeadline(games: readonly Game[], tally: Tally): Headline {
  const kind = getHeadlineKind(tally);
  const systems = new Set<number>();
  let count = 0;
  let first: string | null = null;
  let last: string | null = null;
  for (const game of games) {
    if (kind !== 'started' && game.award !== kind) continue;
    count += 1;
    systems.add(game.consoleId);
    if (kind === 'started') continue;
    first = earlier(first, game.awardDate);
    last = later(last, game.awardDate);
  }
  return { kind, count, systems: systems.size, first, last };
}
