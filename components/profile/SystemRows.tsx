'use client';

import { createElement } from 'react';
import leaders from '#components/ledger/leaders.module.css';
import { unpackTally } from '#components/ledger/packedTally.ts';
import { StackBar } from '#components/ledger/StackBar.tsx';
import { formatCount } from '#lib/format/number.ts';

interface Props {
  /** URL of a system's games, without the system id. */
  listHref: string;
  /** Rows from `packSystem`. */
  rows: readonly string[];
  /** Number of games of the largest system. */
  most: number;
}

/** The rows of the systems table. A client component so that they are packed, like `AwardRows`. */
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
