import type { SystemTally } from '#lib/stats/bySystem.ts';
import styles from './Systems.module.css';
import { SystemTable } from './SystemTable.tsx';

interface Props {
  /** The player's own spelling. */
  name: string;
  systems: readonly SystemTally[];
  /** Games of the system with most of them: the length of the bars. */
  most: number;
}

/** Systems in two columns, which are two tables: a table cannot flow. */
export function SystemTables({ name, systems, most }: Props) {
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
