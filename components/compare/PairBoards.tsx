import Link from 'next/link';
import { Board } from '#components/board/Board.tsx';
import glass from '#components/board/glass.module.css';
import { unlockText } from '#components/board/heroText.ts';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import { nameWidth } from '#lib/board/nameWidth.ts';
import type { Comparison } from '#lib/stats/compare.ts';
import { headlineLabel, headlineLines } from '#lib/stats/headlineLines.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import { LeadBar } from './LeadBar.tsx';
import styles from './pairBoards.module.css';
import type { Side, Sides } from './toSide.ts';

/** Width available for a name on desktop, in pixels, at its large size. */
const ROOM = 428;

interface Props {
  site: Site;
  sides: Sides;
  ahead: Comparison['ahead'];
}

/** Both boards side by side, and a bar that shows who is ahead on how many games. */
export function PairBoards({ site, sides, ahead }: Props) {
  const [a, b] = sides;
  return (
    <div className="board">
      <h1 className="visually-hidden">
        {a.player.name} and {b.player.name} side by side
      </h1>
      <div className={styles.halves}>
        <Half site={site} side={a} />
        <Half site={site} side={b} />
      </div>
      <LeadBar ahead={ahead} />
    </div>
  );
}

function Half({ site, side }: { site: Site; side: Side }) {
  const { player, games, summary } = side;
  const { headline } = summary;
  const { kind, count } = headline;
  const lit = awardsNewestFirst(games).filter((game) => game.award === kind);
  const layout = layoutBoard(count, lit.length);
  const avatar = mediaAddress(site, player.avatar);
  const long = 2 * nameWidth(player.name) > ROOM;
  const label = headlineLines(headline).join(' ');
  return (
    <section
      className={`${glass.glass} ${glass[`c${layout.columns}`]} ${styles.half}`}
      aria-label={player.name}
    >
      <div className={`${glass.on} ${styles.on}`}>
        <div className={styles.head}>
          {avatar && <img className={styles.avatar} src={avatar} alt="" width={56} height={56} />}
          <h2 className={long ? styles.long : styles.name}>
            <Link href={`/u/${player.name}`} prefetch={false}>
              {player.name}
            </Link>
          </h2>
          <i className={glass.fill} />
        </div>
        <div className={styles.number}>
          <Board
            site={site}
            layout={layout}
            games={lit}
            kind={kind === 'started' ? 'mastered' : kind}
            label={headlineLabel(headline)}
          />
        </div>
        <div className={styles.words}>
          <p className={styles.label} aria-hidden>
            {label}
          </p>
          <p>{count > 0 ? unlockText(summary) : 'No games yet.'}</p>
        </div>
      </div>
    </section>
  );
}
