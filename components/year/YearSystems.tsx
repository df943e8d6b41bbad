import type { SystemTally } from '../../lib/stats/bySystem.ts';
import { AwardTable } from '../ledger/AwardTable.tsx';
import { SectionHead } from '../ledger/SectionHead.tsx';
import styles from './year.module.css';

/** The systems of a year's awards, most first, in two tables side by side from a few on. */
export function YearSystems({ systems }: { systems: readonly SystemTally[] }) {
  const most = systems[0]?.played ?? 0;
  const rows = systems.map((tally) => ({ name: tally.name, tally }));
  const half = rows.length > 3 ? Math.ceil(rows.length / 2) : rows.length;
  const halves = [rows.slice(0, half), rows.slice(half)].filter(({ length }) => length > 0);
  return (
    <section aria-labelledby="systems">
      <SectionHead title="By system" id="systems" />
      <div className={styles.halves}>
        {halves.map((part) => (
          <AwardTable
            key={part[0]?.name}
            labelledBy="systems"
            head="System"
            rows={part}
            most={most}
          />
        ))}
      </div>
    </section>
  );
}
