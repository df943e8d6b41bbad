import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Game } from '#lib/domain/game.ts';
import { bySystem } from '#lib/stats/bySystem.ts';
import { SystemTables } from './SystemTables.tsx';

const ROWS = 16;

interface Props {
  /** The player's own spelling. */
  name: string;
  games: readonly Game[];
}

/** The player's systems, most played first; those after the first sixteen behind a fold. */
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
