import type { SystemTally } from '../../lib/stats/bySystem.ts';
import styles from './Systems.module.css';
import { SystemTable } from './SystemTable.tsx';

interface Props {
  systems: readonly SystemTally[];
  /** Games of the system with most of them: the length of the bars. */
  most: number;
}

/** Systems in two columns, which are two tables: a table cannot flow. */
export function SystemTables({ systems, most }: Props) {
  const half = Math.ceil(systems.length / 2);
  return (
    <div className={styles.columns}>
      <SystemTable systems={systems.slice(0, half)} most={most} />
      {half < systems.length && <SystemTable systems={systems.slice(half)} most={most} />}
    </div>
  );
}
