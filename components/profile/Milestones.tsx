import { createElement } from 'react';
import type { Game } from '../../lib/domain/game.ts';
import { type Milestone, milestones } from '../../lib/stats/milestones.ts';
import { SectionHead } from '../ledger/SectionHead.tsx';
import type { Site } from '../site.ts';
import { MilestoneRow } from './MilestoneRow.tsx';
import styles from './Milestones.module.css';

const ROWS = 8;

/** The 1st, 5th, 10th … award of each kind, newest first; the older ones behind a fold. */
export function Milestones({ site, games }: { site: Site; games: readonly Game[] }) {
  const all = milestones(games);
  if (all.length === 0) return null;
  const list = (shown: readonly Milestone[]) =>
    createElement(
      'ol',
      { className: styles.list },
      ...shown.map((milestone) => <MilestoneRow site={site} milestone={milestone} />),
    );
  return (
    <section aria-labelledby="milestones">
      <SectionHead title="Milestones" id="milestones" />
      {list(all.slice(0, ROWS))}
      {all.length > ROWS && (
        <details>
          <summary>All {all.length}</summary>
          {list(all.slice(ROWS))}
        </details>
      )}
    </section>
  );
}
