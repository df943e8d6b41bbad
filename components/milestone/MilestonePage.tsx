import profile from '#components/profile/Profile.module.css';
import type { Site } from '#components/site.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import type { MilestonePlace } from '#lib/stats/milestones.ts';
import type { Tally } from '#lib/stats/tally.ts';
import { MilestoneAround } from './MilestoneAround.tsx';
import { MilestoneHero } from './MilestoneHero.tsx';
import styles from './milestonePage.module.css';
import { NextMilestone } from './NextMilestone.tsx';

interface Props {
  site: Site;
  player: Player;
  tally: Tally;
  place: MilestonePlace;
}

/** The page of one milestone. */
export function MilestonePage({ site, player, tally, place }: Props) {
  return (
    <>
      <MilestoneHero site={site} player={player} tally={tally} place={place} />
      <div className={`page ${styles.below}`}>
        <div className={profile.columns}>
          <MilestoneAround site={site} place={place} />
          <NextMilestone name={player.name} place={place} />
        </div>
      </div>
    </>
  );
}
