import { AwardMark } from '#components/ledger/AwardMark.tsx';
import leaders from '#components/ledger/leaders.module.css';
import { shownRows } from '#components/ledger/tallyRows.ts';
import { formatCount } from '#lib/format/number.ts';
import type { Tally } from '#lib/stats/tally.ts';
import styles from './embed.module.css';

/** The counters of a player, one a line; if there is no room for all, the first ones are visible. */
export function EmbedTally({ tally }: { tally: Tally }) {
  return (
    <dl className={styles.tally}>
      {shownRows(tally).map(({ count, label, award }) => (
        <div key={count}>
          <dt className={leaders.leaders}>
            {award !== undefined && <AwardMark award={award} />}
            {label}
          </dt>
          <dd data-count={count} data-value={tally[count]}>
            {formatCount(tally[count])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
