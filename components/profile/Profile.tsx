import { Activity } from '#components/activity/Activity.tsx';
import { Challenges } from '#components/challenges/Challenges.tsx';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Summary } from '#lib/stats/summarize.ts';
import { LatestGames } from './LatestGames.tsx';
import { Milestones } from './Milestones.tsx';
import styles from './Profile.module.css';
import { Systems } from './Systems.tsx';
import { Tally } from './Tally.tsx';
import { UpdateStatus } from './UpdateStatus.tsx';
import { Wall } from './Wall.tsx';

interface Props {
  site: Site;
  snapshot: Snapshot;
  summary: Summary;
  /** Games with an award, newest award first. */
  awards: readonly Game[];
  /** Whether the data is stale because RetroAchievements is not answering. */
  stale: boolean;
  /** The current year. */
  year: number;
}

/** A player's page below the board. If there are no games yet, the board says so. */
export function Profile({ site, snapshot, summary, awards, stale, year }: Props) {
  const { player, games, takenAt } = snapshot;
  const gamesHref = `/u/${player.name}/games`;
  const years = { yearHref: `/u/${player.name}/year`, current: year };
  return (
    <div className={`page ${styles.profile}`}>
      <Tally tally={summary.tally} name={player.name}>
        <UpdateStatus name={player.name} takenAt={takenAt} stale={stale} tally={summary.tally} />
      </Tally>
      {games.length > 0 && (
        <div className={styles.columns}>
          <LatestGames site={site} games={games} gamesHref={gamesHref} />
          <Milestones site={site} name={player.name} games={games} />
        </div>
      )}
      <Wall
        site={site}
        awards={awards}
        played={games.length}
        gamesHref={gamesHref}
        feedHref={`/u/${player.name}/feed.xml`}
        {...years}
      />
      <Activity awards={awards} {...years} />
      {games.length > 0 && <Systems name={player.name} games={games} />}
      <Challenges site={site} snapshot={snapshot} gamesHref={gamesHref} />
    </div>
  );
}
