import { formatDayOfYear, formatMonth } from '#lib/format/date.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import type { Activity } from './activity.ts';
import { countAwarded, type Tally } from './tally.ts';
import type { YearHeadline, YearReview } from './yearReview.ts';

/** The two lines beside a year's number: `games mastered`, `in 2026`. */
export function yearLines({ kind, count }: YearHeadline, year: number): [string, string] {
  const noun = count === 1 ? 'game' : 'games';
  switch (kind) {
    case 'mastered':
    case 'completed':
      return [`${noun} ${kind}`, `in ${year}`];
    case 'beaten-hardcore':
      return [`${noun} beaten`, `in ${year}`];
    case 'beaten-softcore':
      return [`${noun} beaten`, `(casual) in ${year}`];
    case 'other':
      return [count === 1 ? 'award' : 'awards', `in ${year}`];
    case 'none':
      return ['no awards', `in ${year}`];
  }
}

/** A year's number as text, for screen readers: `73 games mastered in 2026`. */
export function yearLabel(headline: YearHeadline, year: number): string {
  const words = yearLines(headline, year).join(' ');
  return headline.kind === 'none'
    ? `No${words.slice(2)}`
    : `${formatCount(headline.count)} ${words}`;
}

/** Awards and their days: `85 awards across 62 days`, `1 award on 3 Apr`, `no awards`. */
export function activitySpan({ tally, days }: Activity): string {
  const [only, ...more] = days;
  if (!only) return 'no awards';
  const awards = formatPlural(tally.played, 'award');
  if (more.length === 0) return `${awards} on ${formatDayOfYear(only.day)}`;
  return `${awards} across ${formatPlural(days.length, 'day')}`;
}

/** The busiest month of a year: `most in April: 28`; empty if all awards are in one month. */
export function activityPeak({ busiestMonth, months }: Activity): string {
  if (!busiestMonth || months.length < 2) return '';
  return `most in ${formatMonth(busiestMonth.key)}: ${formatCount(busiestMonth.awards)}`;
}

/** A number compared with the year before: `60 fewer`, `3 more`, `the same`. */
export function differenceText(now: number, before: number): string {
  if (now === before) return now === 0 ? 'none in either year' : 'the same';
  return now > before ? `${formatCount(now - before)} more` : `${formatCount(before - now)} fewer`;
}

/** A year compared with the one before: `60 fewer awards than in 2025`. Empty if both have none. */
export function againstBefore({ summary, before, year }: YearReview): string {
  const [now, then] = [summary.awarded, countAwarded(before)];
  if (now === 0 && then === 0) return '';
  if (then === 0) return `none in ${year - 1}`;
  if (now === then) return `as many awards as in ${year - 1}`;
  const noun = Math.abs(now - then) === 1 ? 'award' : 'awards';
  return `${differenceText(now, then)} ${noun} than in ${year - 1}`;
}

/** For a year without awards: when there were some. */
export function noAwardsText({ neighbours }: YearReview, soFar: boolean): string {
  const { earlier, later } = neighbours;
  if (earlier === null && later === null) return 'No awards yet. The first one goes here.';
  if (earlier === null) return `The first award came in ${later}.`;
  if (soFar) return `The last award came in ${earlier}. The next one goes here.`;
  if (later === null) return `The last award came in ${earlier}.`;
  const off = later - earlier === 2 ? 'A year off' : 'Some time off';
  return `${off}: awards came in ${earlier}, and again in ${later}.`;
}

const WON = [
  ['mastered', 'mastered'],
  ['completed', 'completed'],
  ['beaten', 'beaten'],
  ['beatenCasual', 'beaten in casual mode'],
] as const satisfies readonly (readonly [keyof Tally, string])[];

/**
 * A player's year in one sentence with numbers, for link previews and search results.
 * @param soFar whether the data is from before the end of the year
 */
export function yearSentence(name: string, review: YearReview, soFar: boolean): string {
  const { summary, year } = review;
  const when = soFar ? `in ${year} so far` : `in ${year}`;
  if (summary.awarded === 0) return `${name} has no awards ${when}.`;
  const parts = WON.filter(([field]) => summary.tally[field] > 0).map(
    ([field, word]) => `${formatCount(summary.tally[field])} ${word}`,
  );
  const list = parts.length > 0 ? `: ${new Intl.ListFormat('en').format(parts)}` : '';
  const against = againstBefore(review);
  return `${name} ${when}: ${activitySpan(review.activity)}${list}${against ? `, ${against}` : ''}.`;
}
