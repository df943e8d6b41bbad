'use client';

import { createElement } from 'react';
import leaders from '#components/ledger/leaders.module.css';
import { unpackTally } from '#components/ledger/packedTally.ts';
import { StackBar } from '#components/ledger/StackBar.tsx';
import { formatCount } from '#lib/format/number.ts';

interface Props {
  /** The address of a system's games, without the id of the system. */
  listHref: string;
  /** Systems as `packSystem` writes them. */
  rows: readonly string[];
  /** Games of the system with most of them. */
  most: number;
}

/** The rows of a table of systems; a client component so that they travel once, as `AwardRows`. */
export function SystemRows({ listHref, rows, most }: Props) {
  return createElement('tbody', null, ...rows.map((row) => renderRow(listHref, row, most)));
}

function renderRow(listHref: string, row: string, most: number) {
  const [id, packed = '', ...words] = row.split('|');
  const tally = unpackTally(packed);
  return (
    <tr>
      <th scope="row">
        <span className={leaders.leaders}>
          <a href={listHref + id}>{words.join('|')}</a>
        </span>
      </th>
      <td>
        <StackBar tally={tally} most={most} />
      </td>
      <td>
        <b>{formatCount(tally.mastered)}</b> of {formatCount(tally.played)}
      </td>
    </tr>
  );
}
