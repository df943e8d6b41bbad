import { createElement } from 'react';
import { formatMonth } from '#lib/format/date.ts';
import { formatCount } from '#lib/format/number.ts';
import type { Activity } from '#lib/stats/activity.ts';
import type { Tally } from '#lib/stats/tally.ts';
import styles from './activity.module.css';
import { MonthRows } from './MonthRows.tsx';

const COLUMNS = [
  ['mastered', 'Mastered'],
  ['completed', 'Completed'],
  ['beaten', 'Beaten'],
  ['beatenCasual', 'Beaten (casual)'],
  ['other', 'Other'],
] as const satisfies readonly (readonly [keyof Tally, string])[];

interface Props {
  /** The id of the calendar's heading. */
  labelledBy: string;
  /** The years the calendars show, newest first. */
  activities: readonly Activity[];
}

/** The calendars' data as a table by month, without empty months and kinds. */
export function MonthsTable({ labelledBy, activities }: Props) {
  const months = activities.flatMap((activity) =>
    activity.months.map(({ key, tally }) => ({
      month: key,
      tally,
      days: activity.days.filter(({ day }) => day.startsWith(key)).length,
    })),
  );
  const columns = COLUMNS.filter(([field]) => months.some(({ tally }) => tally[field] > 0));
  const pack = ({ month, tally, days }: (typeof months)[number]) =>
    [
      `${formatMonth(month)} ${month.slice(0, 4)}`,
      formatCount(tally.played),
      days,
      ...columns.map(([field]) => formatCount(tally[field])),
    ].join('|');
  const head = ['Month', 'Awards', 'Days', ...columns.map(([, label]) => label)];
  return (
    <details className={styles.months}>
      <summary>Show as a table</summary>
      {/* On a phone it scrolls, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus */}
      <section tabIndex={0} aria-label="Awards by month">
        <table aria-labelledby={labelledBy}>
          <thead>
            {createElement('tr', null, ...head.map((label) => <th scope="col">{label}</th>))}
          </thead>
          <MonthRows rows={months.map(pack)} />
        </table>
      </section>
    </details>
  );
}
