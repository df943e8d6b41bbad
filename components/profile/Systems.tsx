import { packTally } from '#components/ledger/packedTally.ts';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Game } from '#lib/domain/game.ts';
import type { SystemTally } from '#lib/stats/bySystem.ts';
import { bySystem } from '#lib/stats/bySystem.ts';
import { SystemRows } from './SystemRows.tsx';
import styles from './Systems.module.css';

const ROWS = 16;

interface Props {
  /** The player's own spelling. */
  name: string;
  games: readonly Game[];
}

/** The player's systems, most played first; all after the first sixteen are folded away. */
export function Systems({ name, games }: Props) {
  const systems = bySystem(games);
  const most = systems[0]?.played ?? 0;
  const rest = systems.slice(ROWS);
  return (
    <section aria-labelledby="systems">
      <SectionHead title="Systems" id="systems">
        <p>mastered / played</p>
      </SectionHead>
      <SystemTables name={name} systems={systems.slice(0, ROWS)} most={most} />
      {rest.length > 0 && (
        <details>
          <summary>All {systems.length}</summary>
          <SystemTables name={name} systems={rest} most={most} />
        </details>
      )}
    </section>
  );
}

interface SystemTablesProps {
  /** The player's own spelling. */
  name: string;
  systems: readonly SystemTally[];
  /** Number of games of the largest system: the length of the bars. */
  most: number;
}

/** Systems in two columns: two tables, since a table cannot flow into columns. */
function SystemTables({ name, systems, most }: SystemTablesProps) {
  const half = Math.ceil(systems.length / 2);
  return (
    <div className={styles.columns}>
      <SystemTable name={name} systems={systems.slice(0, half)} most={most} />
      {half < systems.length && (
        <SystemTable name={name} systems={systems.slice(half)} most={most} />
      )}
    </div>
  );
}

interface SystemTableProps {
  /** The player's own spelling. */
  name: string;
  systems: readonly SystemTally[];
  /** Number of games of the largest system: the length of the bars. */
  most: number;
}

/** A table of systems: name linked to its games, games by award, mastered / played. */
function SystemTable({ name, systems, most }: SystemTableProps) {
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

/** Packs a row into a short text: `ID|COUNTS|NAME`. The name may contain `|`. */
const packSystem = (system: SystemTally) => [system.id, packTally(system), system.name].join('|');
