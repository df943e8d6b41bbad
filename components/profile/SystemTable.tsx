import { createElement } from 'react';
import { formatCount } from '../../lib/format/number.ts';
import type { SystemTally } from '../../lib/stats/bySystem.ts';
import leaders from '../ledger/leaders.module.css';
import { StackBar } from '../ledger/StackBar.tsx';

interface Props {
  systems: readonly SystemTally[];
  /** Games of the system with most of them: the length of the bars. */
  most: number;
}

/** Systems as rows: name, games by award, mastered of played. */
export function SystemTable({ systems, most }: Props) {
  return (
    <table aria-labelledby="systems">
      <thead className="visually-hidden">
        <tr>
          <th>System</th>
          <th>By award</th>
          <th>Mastered of played</th>
        </tr>
      </thead>
      {createElement('tbody', null, ...systems.map((system) => rowOf(system, most)))}
    </table>
  );
}

function rowOf(system: SystemTally, most: number) {
  return (
    <tr>
      <th scope="row">
        <span className={leaders.leaders}>
          <span>{system.name}</span>
        </span>
      </th>
      <td>
        <StackBar tally={system} most={most} />
      </td>
      <td>
        <b>{formatCount(system.mastered)}</b> of {formatCount(system.played)}
      </td>
    </tr>
  );
}
