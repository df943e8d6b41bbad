import { createElement } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import type { MilestonePlace } from '#lib/stats/milestones.ts';
import { MilestoneRow } from './MilestoneRow.tsx';
import rows from './milestoneRows.module.css';

/** Games shown on either side of the milestone. */
const AROUND = 3;

/** The awards of the same kind before and after the milestone, oldest first. */
export function MilestoneAround({ site, place }: { site: Site; place: MilestonePlace }) {
  const { kind, awards } = place;
  const first = Math.max(0, place.n - 1 - AROUND);
  const shown = awards.slice(first, place.n + AROUND).map((game, index) => {
    const n = first + index + 1;
    const milestone = { kind, n, game, date: game.awardDate ?? '', latest: false };
    return <MilestoneRow site={site} milestone={milestone} ofOneKind current={n === place.n} />;
  });
  return (
    <section aria-labelledby="around">
      <SectionHead title="Before and after" id="around">
        <p>{shown.length > 1 ? 'in award order' : 'the only one so far'}</p>
      </SectionHead>
      {createElement('ol', { className: rows.list }, ...shown)}
    </section>
  );
}
