import Link from 'next/link';
import { ActivityFacts } from '#components/activity/ActivityFacts.tsx';
import activity from '#components/activity/activity.module.css';
import { Calendar } from '#components/activity/Calendar.tsx';
import { MonthsTable } from '#components/activity/MonthsTable.tsx';
import { AwardTable } from '#components/ledger/AwardTable.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import profile from '#components/profile/Profile.module.css';
import type { Site } from '#components/site.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import { hasYearPage } from '#lib/domain/year.ts';
import { formatMonth } from '#lib/format/date.ts';
import { emptyTally } from '#lib/stats/tally.ts';
import type { YearReview } from '#lib/stats/yearReview.ts';
import { FirstAndLast } from './FirstAndLast.tsx';
import { YearComparison } from './YearComparison.tsx';
import { YearSystems } from './YearSystems.tsx';
import { YearWall } from './YearWall.tsx';
import styles from './year.module.css';

interface Props {
  site: Site;
  player: Player;
  review: YearReview;
  soFar: boolean;
  /** The current year. */
  current: number;
}

/** A player's year below the board. If there were no awards, the board says so. */
export function Year({ site, player, review, soFar, current }: Props) {
  const { year, awards } = review;
  return (
    <div className={`page ${profile.profile}`}>
      <YearNav year={year} current={current} yearHref={`/u/${player.name}/year`} />
      {awards.length > 0 && (
        <>
          <div className={activity.columns}>
            <section aria-labelledby="days">
              <SectionHead title="Day by day" id="days">
                <p>days in UTC</p>
              </SectionHead>
              <Calendar year={year} days={review.activity.days} />
              <ActivityFacts activity={review.activity} pause />
              <MonthsTable labelledBy="days" activities={[review.activity]} />
            </section>
            <section aria-labelledby="months">
              <SectionHead title="By month" id="months" />
              <AwardTable labelledBy="months" head="Month" rows={monthRows(review)} />
            </section>
          </div>
          <div className={profile.columns}>
            <FirstAndLast site={site} awards={awards} soFar={soFar} />
            <YearComparison review={review} soFar={soFar} />
          </div>
          <YearSystems systems={review.systems} />
          <YearWall site={site} awards={awards} />
        </>
      )}
    </div>
  );
}

/** All twelve months, those without awards too. */
function monthRows({ year, activity: { months } }: YearReview) {
  return Array.from({ length: 12 }, (_, index) => {
    const key = `${year}-${String(index + 1).padStart(2, '0')}`;
    const tally = months.find((month) => month.key === key)?.tally ?? emptyTally();
    return { name: formatMonth(key), tally };
  });
}

interface YearNavProps {
  year: number;
  /** The current year. */
  current: number;
  /** URL of the player's year pages, without the year. */
  yearHref: string;
}

/** Links to the year before and after, if they have pages. */
function YearNav({ year, current, yearHref }: YearNavProps) {
  const to = (other: number, rel: 'prev' | 'next') =>
    hasYearPage(other, current) && (
      <Link href={`${yearHref}/${other}`} prefetch={false} rel={rel}>
        {rel === 'prev' && <span aria-hidden="true">← </span>}
        {other}
        {rel === 'next' && <span aria-hidden="true"> →</span>}
      </Link>
    );
  return (
    <nav className={styles.nav} aria-label="Years">
      {to(year - 1, 'prev')}
      {to(year + 1, 'next')}
    </nav>
  );
}
