import { formatDays, formatMonth, formatWeekday } from '#lib/format/date.ts';
import { formatPlural } from '#lib/format/number.ts';
import type { Activity } from '#lib/stats/activity.ts';
import styles from './activity.module.css';

/**
 * Facts about a player's activity: longest streak, busiest month and weekday, and with `pause` the
 * longest time without an award.
 */
export function ActivityFacts({ activity, pause }: { activity: Activity; pause?: boolean }) {
  const { longestStreak, longestPause, busiestMonth, busiestWeekday } = activity;
  const facts: [string, string, string][] = [];
  if (longestStreak) {
    facts.push([
      'Longest streak',
      formatPlural(longestStreak.days, 'day'),
      formatDays(longestStreak.from, longestStreak.to),
    ]);
  }
  if (pause && longestPause) {
    facts.push([
      'Longest pause',
      formatPlural(longestPause.days, 'day'),
      formatDays(longestPause.from, longestPause.to),
    ]);
  }
  if (busiestMonth) {
    const { key, awards } = busiestMonth;
    const month = `${formatMonth(key)} ${key.slice(0, 4)}`;
    facts.push(['Busiest month', month, formatPlural(awards, 'award')]);
  }
  if (busiestWeekday) {
    const { key, awards } = busiestWeekday;
    facts.push(['Busiest weekday', formatWeekday(key), formatPlural(awards, 'award')]);
  }
  return (
    <dl className={styles.facts}>
      {facts.map(([name, what, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{what}</b> <span>{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
