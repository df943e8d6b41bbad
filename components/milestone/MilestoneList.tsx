import Link from 'next/link';
import { createElement } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import { AWARD_KINDS, type AwardKind } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { formatCount } from '#lib/format/number.ts';
import { stepAfter } from '#lib/stats/milestoneStep.ts';
import { awardsInOrder, type Milestone, milestones } from '#lib/stats/milestones.ts';
import { MilestoneRow } from './MilestoneRow.tsx';
import styles from './milestoneList.module.css';
import rows from './milestoneRows.module.css';

interface Props {
  site: Site;
  name: string;
  games: readonly Game[];
}

/** Every milestone of a player, kind by kind, newest first. */
export function MilestoneList({ site, name, games }: Props) {
  const all = milestones(games).filter(({ latest }) => !latest);
  const kinds = AWARD_KINDS.filter((kind) => all.some((milestone) => milestone.kind === kind));
  return (
    <div className={`page ${styles.list}`}>
      <p className="screen-only">
        <Link href={`/u/${name}`} prefetch={false}>
          Back to {name}
        </Link>
      </p>
      <h1>{name}’s milestones</h1>
      {kinds.length === 0 && (
        <p className={styles.empty}>No awards yet. The first one goes here.</p>
      )}
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <section key={kind} aria-labelledby={kind}>
            <SectionHead title={formatAward(kind)} id={kind}>
              <p>{nextText(awardsInOrder(games, kind).length)}</p>
            </SectionHead>
            {renderRows(kind, all, site, name)}
          </section>
        ))}
      </div>
    </div>
  );
}

function renderRows(kind: AwardKind, all: readonly Milestone[], site: Site, name: string) {
  const shown = all
    .filter((milestone) => milestone.kind === kind)
    .map((milestone) => <MilestoneRow site={site} milestone={milestone} of={name} ofOneKind />);
  return createElement('ol', { className: rows.list }, ...shown);
}

function nextText(count: number): string {
  const next = stepAfter(count);
  return `Next: ${formatCount(next)}, ${formatCount(next - count)} to go`;
}
