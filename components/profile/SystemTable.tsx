import { packTally } from '#components/ledger/packedTally.ts';
import type { SystemTally } from '#lib/stats/bySystem.ts';
import { SystemRows } from './SystemRows.tsx';

interface Props {
  /** The player's own spelling. */
  name: string;
  systems: readonly SystemTally[];
  /** Games of the system with most of them: the length of the bars. */
  most: number;
}

/** Systems as rows: name, which leads to its games, games by award, mastered / played. */
export function SystemTable({ name, systems, most }: Props) {
  return (
    <table aria-labelledby="systems">
      <thead className="visually-hidden">
        <tr>
          <th>System</th>
          <th>By award</th>
          <th>Mastered / played</th>
        </tr>
      </thead>
      <SystemRows
        listHref={`/u/${name}/games?system=`}
        rows={systems.map(packSystem)}
        most={most}
      />
    </table>
  );
}

/** A row as one short text: `ID|COUNTS|NAME`. A name may hold `|` itself. */
const packSystem = (system: SystemTally) => [system.id, packTally(system), system.name].join('|');
