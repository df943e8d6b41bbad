import type { Award } from './awardKind.ts';

/**
 * One row of a player's completion progress: what the upstream says of one achievement set.
 * Nullable where the upstream's columns are, so that a row can be given back as it came.
 */
export interface Game {
  id: number;
  /** The raw title with its tags and subset; `parseTitle` takes it apart. */
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
  /** The last unlock in any mode, as `parseMoment` gives it; null when there is none. */
  lastUnlock: string | null;
  /** The highest award, as we count it. */
  award: Award;
  /** The highest award as the upstream spells it. */
  awardName: string | null;
  /**
   * When the highest award was given, as `parseMoment` gives it. A different date from `lastUnlock`.
   * Null without an award.
   */
  awardDate: string | null;
  /** Both dates as they came, where they came in another spelling: for the endpoint only. */
  sent?: SentDates;
}

/** The dates of a row as the upstream wrote them. */
export interface SentDates {
  lastUnlock: string | null;
  awardDate: string | null;
}
