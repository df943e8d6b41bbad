import type { Site } from '#components/site.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatPlural } from '#lib/format/number.ts';
import { DUST_DAYS, type DustShelf as Shelf } from '#lib/stats/dustShelf.ts';
import { Challenge } from './Challenge.tsx';
import styles from './challenges.module.css';
import { GameLine } from './GameLine.tsx';

const ROWS = 3;

interface Props {
  site: Site;
  name: string;
  shelf: Shelf;
  gamesHref: string;
}

/** Unplayed games: the one to resume, then those unplayed for longest. */
export function DustShelf({ site, name, shelf, gamesHref }: Props) {
  const { games, resume } = shelf;
  const note = formatPlural(games.length, 'game');
  const oldest = games.filter((game) => game !== resume);
  const href = `${gamesHref}?status=unawarded&sort=-unlock_date`;
  const all = { href, words: 'All games without an award, oldest unlock first' };
  return (
    <Challenge
      type="dust"
      title={`Unplayed for ${DUST_DAYS} days`}
      note={note}
      name={name}
      all={all}
    >
      <ul className={styles.lines}>
        {resume && (
          <GameLine site={site} game={resume} label="Resume">
            {`${resume.awarded} of ${resume.possible}`}
          </GameLine>
        )}
        {oldest.slice(0, ROWS - 1).map((game) => (
          <GameLine key={game.id} site={site} game={game}>
            {`since ${formatDay(game.lastUnlock)}`}
          </GameLine>
        ))}
      </ul>
    </Challenge>
  );
}
