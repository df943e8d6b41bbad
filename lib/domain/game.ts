import type { Award } from './awardKind.ts';

/**
 * One row of a player's completion progress: one achievement set. Nullable where the upstream's columns
 * are, so that a row can be converted back.
 */
export interface Game {
  id: number;
  /** The raw title with tags and subset; see `parseTitle`. */
  title: string | null;
  /** Path on the media host, `/Images/NNNNNN.png`. */
  icon: string | null;
  consoleId: number;
  consoleName: string | null;
  /** Achievements in the set; 0 for a retired set. */
  possible: number;
  /** Achievements unlocked in any mode. */
  awarded: number | null;
  /** Achievements unlocked in hardcore. */
  awardedHardcore: number | null;
  /** The last unlock in any mode, in the format of `parseMoment`; null where there is none. */
  lastUnlock: string | null;
  /** The kind of the highest award. */
  award: Award;
  /** The highest award as the upstream spells it. */
  awardName: string | null;
  /**
   * When the highest award was earned, in the format of `parseMoment`; null without an award. Not the
   * date of `lastUnlock`.
   */
  awardDate: string | null;
  /** Both dates in the upstream's spelling, where it differs from ours. For the endpoint only. */
  sent?: SentDates;
}

/** The dates of a row as the upstream wrote them. */
export interface SentDates {
  lastUnlock: string | null;
  awardDate: string | null;
}
