import { AwardTable } from '#components/ledger/AwardTable.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { SystemTally } from '#lib/stats/bySystem.ts';
import styles from './year.module.css';

const ROWS = 16;

/** A year's awards by system, most first; all after the first sixteen are folded away. */
export function YearSystems({ systems }: { systems: readonly SystemTally[] }) {
  const most = systems[0]?.played ?? 0;
  const rest = systems.slice(ROWS);
  return (
    <section aria-labelledby="systems">
      <SectionHead title="By system" id="systems" />
      {renderTables(systems.slice(0, ROWS), most)}
      {rest.length > 0 && (
        <details>
          <summary>All {systems.length}</summary>
          {renderTables(rest, most)}
        </details>
      )}
    </section>
  );
}

/** Two tables side by side if there are more than three rows: a table cannot flow into columns. */
function renderTables(systems: readonly SystemTally[], most: number) {
  const half = systems.length > 3 ? Math.ceil(systems.length / 2) : systems.length;
  return (
    <div className={styles.halves}>
      {[systems.slice(0, half), systems.slice(half)].map(
        (part) =>
          part[0] && (
            <AwardTable
              key={part[0].id}
              labelledBy="systems"
              head="System"
              rows={part.map((tally) => ({ name: tally.name, tally }))}
              most={most}
            />
          ),
      )}
    </div>
  );
}
