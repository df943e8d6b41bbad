import { createElement } from 'react';
import { formatCount } from '../../lib/format/number.ts';
import type { SystemTally } from '../../lib/stats/bySystem.ts';
import { gamesAddress } from '../gamesAddress.ts';
import leaders from '../ledger/leaders.module.css';
import { StackBar } from '../ledger/StackBar.tsx';

interface Props {
  /** The player's own spelling. */
  name: string;
  systems: readonly SystemTally[];
  /** Games of the system with most of them: the length of the bars. */
  most: number;
}

/** Systems as rows: name, which leads to its games, games by award, mastered of played. */
export function SystemTable({ name, systems, most }: Props) {
  return (
    <table aria-labelledby="systems">
      <thead className="visually-hidden">
        <tr>
          <th>System</th>
          <th>By award</th>
          <th>Mastered of played</th>
        </tr>
      </thead>
      {createElement('tbody', null, ...systems.map((system) => rowOf(name, system, most)))}
    </table>
  );
}

function rowOf(name: string, system: SystemTally, most: number) {
  return (
    <tr>
      <th scope="row">
        <span className={leaders.leaders}>
          <a href={gamesAddress(name, { system: system.id })}>{system.name}</a>
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
