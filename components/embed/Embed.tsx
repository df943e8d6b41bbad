import { Board } from '#components/board/Board.tsx';
import glass from '#components/board/glass.module.css';
import { ProportionBar } from '#components/board/ProportionBar.tsx';
import type { Site } from '#components/site.ts';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import { nameWidth } from '#lib/board/nameWidth.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { headlineLabel, headlineLines } from '#lib/stats/headlineLines.ts';
import type { Summary } from '#lib/stats/summarize.ts';
import { EmbedFoot } from './EmbedFoot.tsx';
import { EmbedRefresh } from './EmbedRefresh.tsx';
import { EmbedSize } from './EmbedSize.tsx';
import { EmbedTally } from './EmbedTally.tsx';
import styles from './embed.module.css';

interface Props {
  site: Site;
  snapshot: Snapshot;
  summary: Summary;
  /** Games with an award, newest award first. */
  awards: readonly Game[];
  /** Whether this is an old copy. */
  stale: boolean;
}

/** Names wider than this at 27px (in px) are set smaller, because they share their row. */
const NAME_ROOM = 180;

/**
 * A player's board and counters for a frame of any size on another site. The whole frame links to
 * the profile and opens it in a new window.
 */
export function Embed({ site, snapshot, summary, awards, stale }: Props) {
  const { name } = snapshot.player;
  const { headline, tally } = summary;
  const lit = awards.filter((game) => game.award === headline.kind);
  const layout = layoutBoard(headline.count, lit.length);
  // Without "no award yet": there is no room for it.
  const label = headlineLines(headline).join(' ').split(',')[0];
  const classes = ['board', glass.glass, glass[`c${layout.columns}`], styles.embed];
  return (
    <main className={classes.join(' ')}>
      <h1 className={nameWidth(name) > NAME_ROOM ? styles.longName : styles.name}>
        <a href={`${site.origin}/u/${name}`} target="_blank" rel="noopener">
          {name}
        </a>
      </h1>
      <div className={styles.number}>
        <Board
          site={site}
          layout={layout}
          games={lit}
          kind={headline.kind === 'started' ? 'mastered' : headline.kind}
          label={headlineLabel(headline)}
        />
        <p className={styles.label} aria-hidden>
          {label}
        </p>
      </div>
      <EmbedTally tally={tally} />
      <EmbedFoot className={styles.foot} site={site} takenAt={snapshot.takenAt} stale={stale} />
      <ProportionBar tally={tally} />
      <EmbedSize />
      <EmbedRefresh />
    </main>
  );
}
