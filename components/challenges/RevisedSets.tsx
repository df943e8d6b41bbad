import type { Site } from '#components/site.ts';
import { formatCount } from '#lib/format/number.ts';
import type { Revised } from '#lib/stats/revised.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { GameLine } from './GameLine.tsx';
import { grownWords } from './grownWords.ts';

const ROWS = 3;

interface Props {
  site: Site;
  name: string;
  sets: readonly Revised[];
  gamesHref: string;
}

/** Sets that were finished and have grown since: nothing is lost. */
export function RevisedSets({ site, name, sets, gamesHref }: Props) {
  const href = `${gamesHref}?status=eq-revised`;
  const all = { href, words: `All ${formatCount(sets.length)} revised sets` };
  return (
    <Challenge
      type="revised"
      title="Revised sets"
      note={grownWords(sets)}
      name={name}
      all={sets.length > ROWS ? all : undefined}
    >
      <ul className={styles.lines}>
        {sets.slice(0, ROWS).map(({ game, grown }) => (
          <GameLine key={game.id} site={site} game={game}>{`${formatCount(grown)} new`}</GameLine>
        ))}
      </ul>
    </Challenge>
  );
}
