import Link from 'next/link';
import { createElement } from 'react';
import { formatCount } from '../../lib/format/number.ts';
import type { Tally } from '../../lib/stats/tally.ts';
import styles from './AwardTable.module.css';
import { StackBar } from './StackBar.tsx';

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
      {createElement('tbody', null, ...rows.map((row) => rowOf(row, most)))}
    </table>
  );
}

function rowOf({ name, href, tally }: AwardRow, most: number) {
  return (
    <tr>
      <th scope="row">
        {href ? (
          <Link href={href} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td>{tally.played > 0 && <StackBar tally={tally} most={most} />}</td>
      <td>{formatCount(tally.played)}</td>
    </tr>
  );
}
