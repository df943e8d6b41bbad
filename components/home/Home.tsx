import { Board } from '#components/board/Board.tsx';
import glass from '#components/board/glass.module.css';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import { layoutText } from '#lib/board/layoutBoard.ts';
import type { Game } from '#lib/domain/game.ts';
import { HostIt } from './HostIt.tsx';
import styles from './home.module.css';
import { type Sample, SampleCard } from './SampleCard.tsx';
import { UsernameForm } from './UsernameForm.tsx';

interface Props {
  site: Site;
  samples: readonly Sample[];
  /** Awards of the first sample, newest first; the mastered ones light the letters. */
  letters: readonly Game[];
  /** Whether the site is of these players only. */
  own: boolean;
}

/** The home page: what this is, the form, example players, and how to host it. */
export function Home({ site, samples, letters, own }: Props) {
  const mastered = letters.filter((game) => game.award === 'mastered');
  const [long, play] = ['LONG', 'PLAY'].map((word) => layoutText(word, 'large', 200));
  return (
    <>
      <div className={`board ${glass.glass} ${styles.glass}`}>
        <div className={`page ${glass.on}`}>
          <div className={styles.letters}>
            {long && <Board site={site} layout={long} games={fill(mastered, 0)} kind="mastered" />}
            {play && (
              <Board site={site} layout={play} games={fill(mastered, 200)} kind="mastered" />
            )}
          </div>
          {mastered.length > 0 && samples[0] && (
            <p className={styles.caption}>Every light is a game {samples[0].name} has mastered</p>
          )}
        </div>
      </div>
      <section className={`page ${styles.intro}`} aria-labelledby="what">
        <div>
          <h1 id="what">Your games, on one page worth posting</h1>
          <p>
            {own
              ? 'This site shows its own players only. Type the name of one of them.'
              : 'Type a RetroAchievements name. No sign-up, nothing to install.'}
          </p>
        </div>
        <UsernameForm />
      </section>
      {samples.length > 0 && (
        <section className="page" aria-labelledby="examples">
          <SectionHead title={own ? 'Players' : 'Examples'} id="examples">
            <p>{own ? 'of this site' : 'live demo pages'}</p>
          </SectionHead>
          <ul className={styles.samples}>
            {samples.map((sample) => (
              <SampleCard key={sample.name} site={site} sample={sample} />
            ))}
          </ul>
        </section>
      )}
      <HostIt />
    </>
  );
}

/** Games for 200 lamps from index `from`; repeats games if there are fewer. */
function fill(games: readonly Game[], from: number): Game[] {
  return Array.from({ length: 200 }, (_, i) => games[(from + i) % games.length]).filter(
    (game) => game !== undefined,
  );
}
