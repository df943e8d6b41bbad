import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';

/**
 * How many games have each award. The parts add up to `played`:
 * played = mastered + completed + beaten + beatenCasual + other + unfinished + subsets.
 */
export interface Tally {
  /** All rows. */
  played: number;
  mastered: number;
  completed: number;
  /** Beaten in hardcore, with no higher award. */
  beaten: number;
  /** Beaten in casual mode, with no higher award. */
  beatenCasual: number;
  /** Awards of an unknown kind. */
  other: number;
  /** No award and not a subset. */
  unfinished: number;
  /** Subsets without an award: in `played` only. */
  subsets: number;
}

/** The field of a tally for each award. */
const FIELD = {
  mastered: 'mastered',
  completed: 'completed',
  'beaten-hardcore': 'beaten',
  'beaten-softcore': 'beatenCasual',
  other: 'other',
} as const satisfies Record<NonNullable<Award>, keyof Tally>;

/** A tally of zeros. */
export function emptyTally(): Tally {
  return {
    played: 0,
    mastered: 0,
    completed: 0,
    beaten: 0,
    beatenCasual: 0,
    other: 0,
    unfinished: 0,
    subsets: 0,
  };
}

/** Counts one row into a tally, in place. */
export function countInto(tally: Tally, game: Game): void {
  tally.played += 1;
  if (game.award !== null) tally[FIELD[game.award]] += 1;
  else if (isSubset(game.title)) tally.subsets += 1;
  else tally.unfinished += 1;
}

/** The number of rows with an award. */
export function countAwarded(tally: Tally): number {
  return tally.mastered + tally.completed + tally.beaten + tally.beatenCasual + tally.other;
}
