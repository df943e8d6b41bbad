import type { Award } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { isSubset } from '#lib/domain/title.ts';

/**
 * How many games stand at each award. The parts add up to `played` together with `subsets`:
 * played = mastered + completed + beaten + beatenCasual + other + unfinished + subsets.
 */
export interface Tally {
  /** All rows. */
  played: number;
  mastered: number;
  completed: number;
  /** Beaten in hardcore, and no more than that. */
  beaten: number;
  /** Beaten in casual mode, and no more than that. */
  beatenCasual: number;
  /** Awards of a kind that we do not know. */
  other: number;
  /** No award and not a subset. */
  unfinished: number;
  /** Subsets without an award: in `played` only. */
  subsets: number;
}

/** The field of a tally that a row of this award counts in. */
const FIELD = {
  mastered: 'mastered',
  completed: 'completed',
  'beaten-hardcore': 'beaten',
  'beaten-softcore': 'beatenCasual',
  other: 'other',
} as const satisfies Record<NonNullable<Award>, keyof Tally>;

/** A tally of nothing. */
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

/** How many rows of a tally carry an award. */
export function countAwarded(tally: Tally): number {
  return tally.mastered + tally.completed + tally.beaten + tally.beatenCasual + tally.other;
}
