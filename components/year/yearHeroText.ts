import { formatDayOfYear } from '#lib/format/date.ts';
import { formatPlural } from '#lib/format/number.ts';
import type { YearReview } from '#lib/stats/yearReview.ts';
import { activitySpan, againstBefore, noAwardsText } from '#lib/stats/yearText.ts';

/** Where and when: `On 21 systems, from 3 Jan to 19 Nov.` Empty for a year without awards. */
export function whenText({ summary, activity }: YearReview): string {
  const [first, last] = [activity.days[0], activity.days.at(-1)];
  if (!first || !last) return '';
  const on = `On ${formatPlural(summary.systems, 'system')}`;
  if (first === last) return `${on}, on ${formatDayOfYear(first.day)}.`;
  return `${on}, from ${formatDayOfYear(first.day)} to ${formatDayOfYear(last.day)}.`;
}

/** How much it is, also beside the year before; for a year without awards, when others came. */
export function whatText(review: YearReview, soFar: boolean): string {
  if (review.summary.awarded === 0) return noAwardsText(review, soFar);
  const span = `${activitySpan(review.activity)}${soFar ? ' so far' : ''}`;
  const against = againstBefore(review);
  return against ? `${span}, ${against}.` : `${span}.`;
}
