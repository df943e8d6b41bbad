import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatCount, formatPlural } from '../../lib/format/number.ts';
import type { Tally as Counts } from '../../lib/stats/tally.ts';
import { AwardMark } from '../ledger/AwardMark.tsx';
import leaders from '../ledger/leaders.module.css';
import styles from './Tally.module.css';
import { TALLY_ROWS } from './tallyRows.ts';

interface Props {
  tally: Counts;
  /** The list that holds exactly the games that were played. */
  gamesHref: string;
  /** Stands beside the note. */
  children: ReactNode;
}

/** The counters of a player: how many games stand at each award. */
export function Tally({ tally, gamesHref, children }: Props) {
  const rows = TALLY_ROWS.filter(({ count, hideAtZero }) => !hideAtZero || tally[count] > 0);
  return (
    <section aria-label="Counts">
      <dl className={styles.tally}>
        {rows.map(({ count, label, award }) => (
          <div key={count}>
            <dt className={leaders.leaders}>
              {award !== undefined && <AwardMark award={award} />}
              {label}
            </dt>
            <dd data-count={count} data-value={tally[count]}>
              {count === 'played' && tally.played > 0 ? (
                <Link href={gamesHref} prefetch={false}>
                  {formatCount(tally.played)}
                </Link>
              ) : (
                formatCount(tally[count])
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.under}>
        {tally.subsets > 0 && (
          <p>
            {formatPlural(tally.subsets, 'subset')} without an award: counted in Played, and nowhere
            else.
          </p>
        )}
        {children}
      </div>
    </section>
  );
}
