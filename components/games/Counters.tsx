import { gamesAddress } from '#components/gamesAddress.ts';
import { AwardMark } from '#components/ledger/AwardMark.tsx';
import { shownRows } from '#components/ledger/tallyRows.ts';
import { formatCount } from '#lib/format/number.ts';
import { type Filters, NO_FILTERS } from '#lib/gameQuery/filters.ts';
import type { Tally } from '#lib/stats/tally.ts';
import styles from './Counters.module.css';
import { plainClick } from './plainClick.ts';

interface Props {
  name: string;
  /** Counts of the selected system, or of all. */
  tally: Tally;
  filters: Filters;
  choose: (filters: Filters) => void;
}

/** The counters, each a link to the list of the games it counts. */
export function Counters({ name, tally, filters, choose }: Props) {
  const { system, sort } = filters;
  return (
    <ul className={styles.counters} aria-label="Counts">
      {shownRows(tally).map(({ count, label, award, shows }) => {
        const words = (
          <>
            <span className={styles.label}>
              {award !== undefined && <AwardMark award={award} />}
              {label}
            </span>{' '}
            <b>{formatCount(tally[count])}</b>
          </>
        );
        const to = { ...NO_FILTERS, system, sort, ...shows };
        const here = shows?.status === filters.status && shows.subsets === filters.subsets;
        return (
          <li key={count} data-count={count} data-value={tally[count]}>
            {shows ? (
              <a
                href={gamesAddress(name, to)}
                aria-current={here && filters.q === '' ? 'true' : undefined}
                onClick={plainClick(() => choose(to))}
              >
                {words}
              </a>
            ) : (
              <span>{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
