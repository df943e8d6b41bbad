import Link from 'next/link';
import { Board } from '#components/board/Board.tsx';
import glass from '#components/board/glass.module.css';
import { ProportionBar } from '#components/board/ProportionBar.tsx';
import type { Site } from '#components/site.ts';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { headlineLabel, headlineLines } from '#lib/stats/headlineLines.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import type { Summary } from '#lib/stats/summarize.ts';
import styles from './sample.module.css';

/** An example player on the home page. */
export interface Sample {
  name: string;
  snapshot: Snapshot;
  summary: Summary;
  line: string;
}

/** A player's board in small, linked to their page. */
export function SampleCard({ site, sample }: { site: Site; sample: Sample }) {
  const { headline, tally } = sample.summary;
  const lit = awardsNewestFirst(sample.snapshot.games).filter(
    (game) => game.award === headline.kind,
  );
  const layout = layoutBoard(headline.count, lit.length);
  return (
    <li className={styles.sample}>
      <div className={`board ${glass.glass} ${glass[`c${layout.columns}`]} ${styles.glass}`}>
        <div className={`${glass.on} ${styles.on}`}>
          <h3>
            <Link href={`/u/${sample.name}`} prefetch={false}>
              {sample.name}
            </Link>
          </h3>
          <div className={styles.number}>
            <Board
              site={site}
              layout={layout}
              games={lit}
              kind={headline.kind === 'started' ? 'mastered' : headline.kind}
              label={headlineLabel(headline)}
            />
          </div>
          <p aria-hidden>{headlineLines(headline).join(' ')}</p>
        </div>
        <ProportionBar tally={tally} />
      </div>
      <p className={styles.line}>{sample.line}.</p>
    </li>
  );
}
