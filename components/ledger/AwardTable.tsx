import type { Tally } from '#lib/stats/tally.ts';
import { AwardRows } from './AwardRows.tsx';
import styles from './AwardTable.module.css';
import { packTally } from './packedTally.ts';

/** A row: what it is, where it leads, and its awards (`played` are all of them). */
export interface AwardRow {
  name: string;
  href?: string;
  tally: Tally;
}

interface Props {
  /** The id of its heading. */
  labelledBy: string;
  /** What the rows are: `Year`. */
  head: string;
  rows: readonly AwardRow[];
  /** Awards of the longest bar, where other tables share the scale. */
  most?: number;
}

/** Awards by year, month or system, as bars of one scale beside their numbers. */
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

/** A row as one short text: `COUNTS|ADDRESS|NAME`. A name may hold `|` itself. */
const packAwardRow = ({ name, href = '', tally }: AwardRow) =>
  [packTally(tally), href, name].join('|');
