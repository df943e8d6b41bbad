import { type BoardLayout, layoutBoard, layoutText } from '#lib/board/layoutBoard.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { isYearSoFar, reviewYear, type YearReview } from '#lib/stats/yearReview.ts';
import { activityPeak, activitySpan, noAwardsText } from '#lib/stats/yearText.ts';
import { type TallyLine, talliesOf } from './talliesOf.ts';

/** What a picture shows of a player's year. The picture and its description say the same by it. */
export interface YearView {
  review: YearReview;
  layout: BoardLayout;
  tallies: readonly TallyLine[];
  /** All awards in one line, or when others came; and the busiest month, empty without one. */
  span: string;
  peak: string;
}

/** Takes from a snapshot what the picture of a year shows. */
export function readYear(snapshot: Snapshot, year: number): YearView {
  const review = reviewYear(snapshot.games, year);
  const soFar = isYearSoFar(year, snapshot);
  const { headline, lit, summary, activity } = review;
  const none = headline.kind === 'none';
  return {
    review,
    // A year without awards is spelled itself, in lamps that are off.
    layout: none ? layoutText(String(year), 'small', 0) : layoutBoard(headline.count, lit.length),
    tallies: talliesOf(summary.headline, summary.tally),
    span: none ? noAwardsText(review, soFar) : `${activitySpan(activity)}${soFar ? ' so far' : ''}`,
    peak: activityPeak(activity),
  };
}
