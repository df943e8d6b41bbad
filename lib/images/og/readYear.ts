import { type BoardLayout, layoutBoard, layoutText } from '#lib/board/layoutBoard.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { isYearSoFar, reviewYear, type YearReview } from '#lib/stats/yearReview.ts';
import { activityPeak, activitySpan, noAwardsText } from '#lib/stats/yearText.ts';
import { getTallies, type TallyLine } from './getTallies.ts';

/** What the preview of a year and its alt text show. */
export interface YearView {
  review: YearReview;
  layout: BoardLayout;
  tallies: readonly TallyLine[];
  /** All awards in one line, or the years with awards; and the busiest month, empty without one. */
  span: string;
  peak: string;
}

/** Reads a year from a snapshot. */
export function readYear(snapshot: Snapshot, year: number): YearView {
  const review = reviewYear(snapshot.games, year);
  const soFar = isYearSoFar(year, snapshot);
  const { headline, lit, summary, activity } = review;
  const none = headline.kind === 'none';
  return {
    review,
    // A year without awards shows its own digits in unlit lamps.
    layout: none ? layoutText(String(year), 'small', 0) : layoutBoard(headline.count, lit.length),
    tallies: getTallies(summary.headline, summary.tally),
    span: none ? noAwardsText(review, soFar) : `${activitySpan(activity)}${soFar ? ' so far' : ''}`,
    peak: activityPeak(activity),
  };
}
