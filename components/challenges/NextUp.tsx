import type { Site } from '#components/site.ts';
import type { NextUp as Next } from '#lib/stats/nextUp.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { GameLine } from './GameLine.tsx';

interface Props {
  site: Site;
  name: string;
  next: readonly Next[];
  gamesHref: string;
}

/** The games closest to mastery. */
export function NextUp({ site, name, next, gamesHref }: Props) {
  const all = { href: `${gamesHref}?sort=to_go`, words: 'All games, closest to mastery first' };
  return (
    <Challenge
      type="next"
      title="Closest to mastery"
      note="hardcore unlocks left"
      name={name}
      all={all}
    >
      <ul className={styles.lines}>
        {next.map(({ game, left }) => (
          <GameLine key={game.id} site={site} game={game}>{`${left} to go`}</GameLine>
        ))}
      </ul>
    </Challenge>
  );
}
