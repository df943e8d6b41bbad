import { AwardTable } from '#components/ledger/AwardTable.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { SystemTally } from '#lib/stats/bySystem.ts';
import styles from './year.module.css';

const ROWS = 16;

/** The systems of a year's awards, most first; those after the first sixteen behind a fold. */
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

/** Two tables side by side, from a few rows on: a table cannot flow. */
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
