'use client';

import Link from 'next/link';
import { createElement } from 'react';
import { formatCount } from '#lib/format/number.ts';
import { unpackTally } from './packedTally.ts';
import { StackBar } from './StackBar.tsx';

interface Props {
  /** Rows from `packAwardRow`. */
  rows: readonly string[];
  /** Number of awards of the longest bar. */
  most: number;
}

/**
 * The rows of an award table. Not interactive, but a client component, so that besides the HTML only
 * a short packed text is sent.
 */
export function AwardRows({ rows, most }: Props) {
  return createElement('tbody', null, ...rows.map((row) => renderRow(row, most)));
}

function renderRow(row: string, most: number) {
  const [packed = '', href = '', ...name] = row.split('|');
  const tally = unpackTally(packed);
  const words = name.join('|');
  return (
    <tr>
      <th scope="row">
        {href ? (
          <Link href={href} prefetch={false}>
            {words}
          </Link>
        ) : (
          words
        )}
      </th>
      <td>{tally.played > 0 && <StackBar tally={tally} most={most} />}</td>
      <td>{formatCount(tally.played)}</td>
    </tr>
  );
}
