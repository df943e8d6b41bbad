import { createElement } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { StackBar } from '#components/ledger/StackBar.tsx';
import { formatCount } from '#lib/format/number.ts';
import type { SystemPair } from '#lib/stats/compare.ts';
import type { Tally } from '#lib/stats/tally.ts';
import styles from './pairSystems.module.css';
import type { Sides } from './toSide.ts';

const ROWS = 12;

interface Props {
  sides: Sides;
  /** Most played together first. */
  systems: readonly SystemPair[];
}

/** Both players' systems side by side; all after the first twelve are folded away. */
export function PairSystems({ sides, systems }: Props) {
  const most = Math.max(...systems.flatMap(({ a, b }) => [a.played, b.played]));
  const rest = systems.slice(ROWS);
  const table = (rows: readonly SystemPair[]) => (
    <SystemTable sides={sides} systems={rows} most={most} />
  );
  return (
    <section aria-labelledby="systems">
      <SectionHead title="Systems" id="systems">
        <p>mastered / played</p>
      </SectionHead>
      {table(systems.slice(0, ROWS))}
      {rest.length > 0 && (
        <details>
          <summary>All {systems.length}</summary>
          {table(rest)}
        </details>
      )}
    </section>
  );
}

function SystemTable({ sides, systems, most }: Props & { most: number }) {
  const [a, b] = sides;
  return (
    <table className={styles.systems} aria-labelledby="systems">
      <colgroup>
        <col />
        <col className={styles.bar} />
        <col className={styles.system} />
        <col className={styles.bar} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2}>{a.player.name}</th>
          <th>
            <span className="visually-hidden">System</span>
          </th>
          <th colSpan={2}>{b.player.name}</th>
        </tr>
      </thead>
      {createElement(
        'tbody',
        null,
        ...systems.map((system) => (
          <tr>
            <td>{renderCount(system.a)}</td>
            <td>{renderBar(system.a, most)}</td>
            <th scope="row">{system.name}</th>
            <td>{renderBar(system.b, most)}</td>
            <td>{renderCount(system.b)}</td>
          </tr>
        )),
      )}
    </table>
  );
}

/** The counts of one player; nothing visible without games on the system. */
function renderCount({ mastered, played }: Tally) {
  if (played === 0) return <span className="visually-hidden">None</span>;
  return (
    <>
      <b>{formatCount(mastered)}</b> of {formatCount(played)}
    </>
  );
}

function renderBar(tally: Tally, most: number) {
  return tally.played > 0 && <StackBar tally={tally} most={most} />;
}
