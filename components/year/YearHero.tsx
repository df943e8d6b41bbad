import Link from 'next/link';
import { Board } from '#components/board/Board.tsx';
import { CopyLink } from '#components/board/CopyLink.tsx';
import { FactList } from '#components/board/FactList.tsx';
import glass from '#components/board/glass.module.css';
import { HeroName } from '#components/board/HeroName.tsx';
import styles from '#components/board/hero.module.css';
import { Latest } from '#components/board/Latest.tsx';
import { ProportionBar } from '#components/board/ProportionBar.tsx';
import type { Site } from '#components/site.ts';
import { layoutBoard, layoutText } from '#lib/board/layoutBoard.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import { formatDayOfYear } from '#lib/format/date.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import type { YearReview } from '#lib/stats/yearReview.ts';
import {
  activitySpan,
  againstBefore,
  noAwardsText,
  yearLabel,
  yearLines,
} from '#lib/stats/yearText.ts';

interface Props {
  site: Site;
  player: Player;
  review: YearReview;
  /** Whether the data is from before the end of the year. */
  soFar: boolean;
}

/** Longer labels are set smaller. */
const LONGEST = 14;

/**
 * The top of a year page: the number of awards in lamps lit by its games. A year without awards shows
 * the year itself in unlit lamps.
 */
export function YearHero({ site, player, review, soFar }: Props) {
  const { year, headline, lit, summary, activity } = review;
  const none = headline.kind === 'none';
  const layout = none ? layoutText(`${year}`, 'small', 0) : layoutBoard(headline.count, lit.length);
  const lines = yearLines(headline, year);
  const profile = `/u/${player.name}`;
  const [last] = review.awards;
  const facts: [string, string][] = [
    ['Awards', formatCount(summary.awarded)],
    ['Days', formatCount(activity.days.length)],
    ['Systems', formatCount(summary.systems)],
    ['Longest streak', formatPlural(activity.longestStreak?.days ?? 0, 'day')],
  ];
  return (
    <div className={`board ${glass.glass} ${glass[`c${layout.columns}`]}`}>
      <div className={`page ${glass.on} ${styles.hero}`}>
        <HeroName site={site} player={player}>
          <span className="visually-hidden"> in {year}</span>
        </HeroName>
        <div className={styles.number}>
          <Board
            site={site}
            layout={layout}
            games={lit}
            kind={headline.kind === 'none' ? 'other' : headline.kind}
            label={yearLabel(headline, year)}
          />
        </div>
        <div className={styles.side}>
          {last && <Latest site={site} game={last} label={soFar ? 'Latest' : `Last of ${year}`} />}
          <p
            className={
              Math.max(...lines.map(({ length }) => length)) > LONGEST
                ? styles.started
                : styles.label
            }
            aria-hidden
          >
            {lines.join('\n')}
          </p>
          <p className={styles.words}>
            <span>{whenText(review)}</span>
            <span>{whatText(review, soFar)}</span>
          </p>
          <div className={styles.actions}>
            <CopyLink url={`${site.origin}${profile}/year/${year}`} />
            <Link className="button" href={profile} prefetch={false}>
              Profile
            </Link>
          </div>
        </div>
        {!none && <FactList facts={facts} className={styles.facts} />}
      </div>
      <ProportionBar tally={summary.tally} />
    </div>
  );
}

/** On how many systems and when: `On 21 systems, from 3 Jan to 19 Nov.` Empty without awards. */
function whenText({ summary, activity }: YearReview): string {
  const [first, last] = [activity.days[0], activity.days.at(-1)];
  if (!first || !last) return '';
  const on = `On ${formatPlural(summary.systems, 'system')}`;
  if (first === last) return `${on}, on ${formatDayOfYear(first.day)}.`;
  return `${on}, from ${formatDayOfYear(first.day)} to ${formatDayOfYear(last.day)}.`;
}

/** How many awards, compared with the year before; for a year without awards, when there were some. */
function whatText(review: YearReview, soFar: boolean): string {
  if (review.summary.awarded === 0) return noAwardsText(review, soFar);
  const span = `${activitySpan(review.activity)}${soFar ? ' so far' : ''}`;
  const against = againstBefore(review);
  return against ? `${span}, ${against}.` : `${span}.`;
}
