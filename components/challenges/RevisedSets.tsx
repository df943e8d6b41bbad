import type { Site } from '#components/site.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import type { Revised } from '#lib/stats/revised.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { GameLine } from './GameLine.tsx';

const ROWS = 3;

interface Props {
  site: Site;
  name: string;
  sets: readonly Revised[];
  gamesHref: string;
}

/** Sets that got new achievements after the player finished them. The awards stay. */
export function RevisedSets({ site, name, sets, gamesHref }: Props) {
  const href = `${gamesHref}?status=eq-revised`;
  const all = { href, words: `All ${formatCount(sets.length)} revised sets` };
  const grown = `${formatPlural(sets.length, 'set')} got new achievements`;
  return (
    <Challenge
      type="revised"
      title="Revised sets"
      note={`${grown} since ${name} finished ${sets.length === 1 ? 'it' : 'them'}`}
      name={name}
      all={sets.length > ROWS ? all : undefined}
    >
      <ul className={styles.lines}>
        {sets.slice(0, ROWS).map(({ game, grown: count }) => (
          <GameLine key={game.id} site={site} game={game}>{`${formatCount(count)} new`}</GameLine>
        ))}
      </ul>
    </Challenge>
  );
}
