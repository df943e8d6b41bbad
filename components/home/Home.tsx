import Link from 'next/link';
import { Board } from '#components/board/Board.tsx';
import glass from '#components/board/glass.module.css';
import { ProportionBar } from '#components/board/ProportionBar.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import { RecentlyViewed } from '#components/visits/RecentlyViewed.tsx';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import { headlineLabel, headlineLines } from '#lib/stats/headlineLines.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import styles from './home.module.css';
import { type Sample, SampleCard } from './SampleCard.tsx';
import { UsernameForm } from './UsernameForm.tsx';
import { type LinkPreview, WhatYouGet } from './WhatYouGet.tsx';

interface Props {
  site: Site;
  /** The players of the home page; the first one is shown. */
  samples: readonly Sample[];
  /** What a chat shows under a link to the first player. */
  preview: LinkPreview | null;
  /** Whether the site is of these players only. */
  own: boolean;
}

/** The home page: what this is, the form, and what one gets, live. */
export function Home({ site, samples, preview, own }: Props) {
  const [shown, ...others] = samples;
  return (
    <>
      <div className={`board ${styles.board}`}>
        <div className={`page ${styles.hero}`}>
          <div className={styles.intro}>
            <h1>Your games, on one page worth posting</h1>
            <p>
              {own
                ? 'This site shows its own players only. Type the name of one of them.'
                : 'Type a RetroAchievements name. No sign-up, nothing to install.'}
            </p>
            <UsernameForm />
            <RecentlyViewed sample={shown?.name} />
          </div>
          {shown && <Sign site={site} sample={shown} />}
        </div>
        {shown && <ProportionBar tally={shown.summary.tally} />}
      </div>
      {own && samples.length > 1 && (
        <section className="page" aria-labelledby="players">
          <SectionHead title="Players" id="players">
            <p>of this site</p>
          </SectionHead>
          <ul className={styles.samples}>
            {samples.map((sample) => (
              <SampleCard key={sample.name} site={site} sample={sample} />
            ))}
          </ul>
        </section>
      )}
      {shown && preview && (
        <WhatYouGet site={site} sample={shown} others={others} preview={preview} />
      )}
      <section className={`page ${styles.more}`} aria-labelledby="more">
        <SectionHead title="And with others" id="more" />
        <ul>
          <li>
            <Link href="/compare" prefetch={false}>
              Compare two players
            </Link>
            <p>Who leads, in the games both have played</p>
          </li>
          <li>
            <Link href="/cards" prefetch={false}>
              Pick a card
            </Link>
            <p>Every type, theme and option, for READMEs, forums and streams</p>
          </li>
          <li>
            <Link href="/docs" prefetch={false}>
              Use the data
            </Link>
            <p>JSON, badges, feeds and embeds, without a key</p>
          </li>
        </ul>
        <p>
          Longplay is free software. Run your own: one key, one command.{' '}
          <Link href="/docs#host" prefetch={false}>
            How to host it
          </Link>
        </p>
      </section>
    </>
  );
}

/** The board of a player, in the size of the home page. */
function Sign({ site, sample }: { site: Site; sample: Sample }) {
  const { headline } = sample.summary;
  const lit = awardsNewestFirst(sample.snapshot.games).filter(
    (game) => game.award === headline.kind,
  );
  const layout = layoutBoard(headline.count, lit.length);
  return (
    <div className={`${glass.glass} ${glass[`c${layout.columns}`]} ${styles.sign}`}>
      <div className={styles.number}>
        <Board
          site={site}
          layout={layout}
          games={lit}
          kind={headline.kind === 'started' ? 'mastered' : headline.kind}
          label={headlineLabel(headline)}
        />
      </div>
      <p className={styles.label} aria-hidden>
        {headlineLines(headline).join(' ')}
      </p>
      <p className={styles.caption}>
        Every light is a game{' '}
        <Link href={`/u/${sample.name}`} prefetch={false}>
          {sample.name}
        </Link>{' '}
        has {headline.kind === 'mastered' ? 'mastered' : 'played'}
      </p>
    </div>
  );
}
