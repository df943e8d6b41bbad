import type { NextUp as Next } from '../../lib/stats/nextUp.ts';
import type { Site } from '../site.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { GameLine } from './GameLine.tsx';

/** The games closest to mastery. */
export function NextUp({ site, name, next }: { site: Site; name: string; next: readonly Next[] }) {
  return (
    <Challenge type="next" title="Next up" note="fewest hardcore unlocks left" name={name}>
      <ul className={styles.lines}>
        {next.map(({ game, left }) => (
          <GameLine key={game.id} site={site} game={game}>{`${left} to go`}</GameLine>
        ))}
      </ul>
    </Challenge>
  );
}
