import Link from 'next/link';
import { createElement } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { MilestoneRow } from '#components/milestone/MilestoneRow.tsx';
import styles from '#components/milestone/milestoneRows.module.css';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { milestones } from '#lib/stats/milestones.ts';

const ROWS = 8;

interface Props {
  site: Site;
  name: string;
  games: readonly Game[];
}

/** The newest milestones (1st, 5th, 10th … award of each kind), with a link to all. */
export function Milestones({ site, name, games }: Props) {
  const all = milestones(games);
  if (all.length === 0) return null;
  // The latest award of a kind is not a milestone and has no page of its own.
  const rows = all
    .slice(0, ROWS)
    .map((milestone) => (
      <MilestoneRow site={site} milestone={milestone} of={milestone.latest ? undefined : name} />
    ));
  return (
    <section aria-labelledby="milestones">
      <SectionHead title="Milestones" id="milestones">
        {all.some(({ latest }) => !latest) && (
          <Link href={`/u/${name}/milestone`} prefetch={false}>
            All {all.filter(({ latest }) => !latest).length}
          </Link>
        )}
      </SectionHead>
      {createElement('ol', { className: styles.list }, ...rows)}
    </section>
  );
}
