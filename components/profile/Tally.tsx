import Link from 'next/link';
import type { ReactNode } from 'react';
import { gamesAddress } from '#components/gamesAddress.ts';
import { AwardMark } from '#components/ledger/AwardMark.tsx';
import leaders from '#components/ledger/leaders.module.css';
import { shownRows } from '#components/ledger/tallyRows.ts';
import { formatCount } from '#lib/format/number.ts';
import type { Tally as Counts } from '#lib/stats/tally.ts';
import styles from './Tally.module.css';

interface Props {
  tally: Counts;
  /** The player's own spelling. */
  name: string;
  /** Shown beside the note. */
  children: ReactNode;
}

/** A player's counters by award, each linked to its games. */
export function Tally({ tally, name, children }: Props) {
  return (
    <section aria-label="Counts">
      <dl className={styles.tally}>
        {shownRows(tally).map(({ count, label, award, shows }) => (
          <div key={count}>
            <dt className={leaders.leaders}>
              {award !== undefined && <AwardMark award={award} />}
              {label}
            </dt>
            <dd data-count={count} data-value={tally[count]}>
              {shows && tally[count] > 0 ? (
                <Link href={gamesAddress(name, shows)} prefetch={false}>
                  {formatCount(tally[count])}
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
            {tally.subsets === 1
              ? '1 subset has no award yet. It counts in Played only.'
              : `${formatCount(tally.subsets)} subsets have no award yet. They count in Played only.`}
          </p>
        )}
        {children}
      </div>
    </section>
  );
}
