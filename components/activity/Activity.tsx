import Link from 'next/link';
import { type AwardRow, AwardTable } from '#components/ledger/AwardTable.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Game } from '#lib/domain/game.ts';
import { hasYearPage } from '#lib/domain/year.ts';
import { getDay } from '#lib/format/date.ts';
import { byYear, getActivity } from '#lib/stats/activity.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { activitySpan } from '#lib/stats/yearText.ts';
import { ActivityFacts } from './ActivityFacts.tsx';
import styles from './activity.module.css';
import { Calendar } from './Calendar.tsx';
import { MonthsTable } from './MonthsTable.tsx';

interface Props {
  /** Games with an award. */
  awards: readonly Game[];
  /** URL of the player's year pages, without the year. */
  yearHref: string;
  /** The current year. */
  current: number;
}

/**
 * Awards over time: two years day by day, then all years. Without awards this year and last year, it
 * shows the player's last active year and the one before.
 */
export function Activity({ awards, yearHref, current }: Props) {
  const years = byYear(awards);
  const newest = years.find(({ key }) => key <= current)?.key;
  if (newest === undefined) return null;
  const year = newest < current - 1 ? newest : current;
  const [now, before] = [getActivity(awards, year), getActivity(awards, year - 1)];
  const all = getActivity(awards);
  return (
    <div className={styles.columns}>
      <section aria-labelledby="days">
        <SectionHead title={`${year}, day by day`} id="days">
          <p>
            {activitySpan(now)}
            {hasYearPage(year, current) && (
              <>
                {' · '}
                <Link href={`${yearHref}/${year}`} prefetch={false}>
                  Year in review
                </Link>
              </>
            )}
          </p>
        </SectionHead>
        <Calendar year={year} days={now.days} />
        <div className={styles.before}>
          <p>
            {year - 1}: {activitySpan(before)}
          </p>
          <Calendar year={year - 1} days={before.days} />
        </div>
        <ActivityFacts activity={all} />
        <MonthsTable labelledBy="days" activities={[now, before]} />
      </section>
      <section aria-labelledby="years">
        <SectionHead title="By year" id="years">
          <p>by award date, in UTC</p>
        </SectionHead>
        <AwardTable labelledBy="years" head="Year" rows={yearRows()} />
      </section>
    </div>
  );

  function yearRows(): AwardRow[] {
    const rows = years.map(({ key, tally }) => {
      const href = hasYearPage(key, current) ? `${yearHref}/${key}` : undefined;
      return { name: String(key), href, tally };
    });
    if (all.undated === 0) return rows;
    return [...rows, { name: 'Undated', tally: countUndated(awards) }];
  }
}

/** Counts the undated awards. */
function countUndated(awards: readonly Game[]) {
  return summarize(awards.filter((game) => getDay(game.awardDate) === null)).tally;
}
