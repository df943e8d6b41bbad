import type { Tally } from '#lib/stats/tally.ts';
import { AwardRows } from './AwardRows.tsx';
import styles from './AwardTable.module.css';
import { packTally } from './packedTally.ts';

/** A row: its label, link and awards (`played` is the total). */
export interface AwardRow {
  name: string;
  href?: string;
  tally: Tally;
}

interface Props {
  /** The id of its heading. */
  labelledBy: string;
  /** The heading of the first column: `Year`. */
  head: string;
  rows: readonly AwardRow[];
  /** Number of awards of the longest bar, if other tables share the scale. */
  most?: number;
}

/** Awards by year, month or system, as bars with their numbers. */
export function AwardTable({ labelledBy, head, rows, most: scale }: Props) {
  const most = scale ?? Math.max(0, ...rows.map(({ tally }) => tally.played));
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead className="visually-hidden">
        <tr>
          <th>{head}</th>
          <th>By award</th>
          <th>Awards</th>
        </tr>
      </thead>
      <AwardRows rows={rows.map(packAwardRow)} most={most} />
    </table>
  );
}

/** Packs a row into a short text: `COUNTS|URL|NAME`. The name may contain `|`. */
const packAwardRow = ({ name, href = '', tally }: AwardRow) =>
  [packTally(tally), href, name].join('|');
