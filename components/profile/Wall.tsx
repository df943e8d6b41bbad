import Link from 'next/link';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { layoutWall, type Wall as WallLayout } from '#lib/stats/wall.ts';
import styles from './Wall.module.css';
import { WallCells } from './WallCells.tsx';
import { WallLegend } from './WallLegend.tsx';
import { packCell } from './wallCell.ts';

interface Props {
  site: Site;
  /** Games with an award, newest award first. */
  awards: readonly Game[];
  /** Number of games played. */
  played: number;
  gamesHref: string;
  /** URL of the awards feed. */
  feedHref: string;
  /** URL of the player's year pages, without the year. */
  yearHref: string;
  /** The current year. */
  current: number;
}

/** The player's awards as tiles, newest first, as many as fit into eight rows. */
export function Wall({ site, awards, played, gamesHref, feedHref, yearHref, current }: Props) {
  const wall = layoutWall(awards);
  return (
    <section aria-labelledby="wall">
      <SectionHead title="Award wall" id="wall">
        <WallLegend awards={awards} />
      </SectionHead>
      {awards.length > 0 ? (
        <WallCells
          mediaUrl={site.mediaUrl}
          raUrl={site.raUrl}
          size={wall.size}
          cells={wall.cells.map(packCell)}
          phone={wall.phone.cells}
          tablet={wall.tablet.cells}
          yearHref={yearHref}
          current={current}
        />
      ) : (
        <EmptyWall />
      )}
      {played > 0 && (
        <p className={styles.under}>
          <Link href={gamesHref} prefetch={false}>
            All {formatPlural(played, 'game')}
          </Link>
          {awards.length > 0 && <WallCount wall={wall} awards={awards.length} />}
          <a className="screen-only" href={feedHref}>
            Awards feed
          </a>
        </p>
      )}
    </section>
  );
}

/** Eight empty sockets for a player without awards. */
function EmptyWall() {
  return (
    <div className={styles.empty}>
      <svg aria-hidden="true" viewBox="0 0 348 40">
        <path d={Array.from({ length: 8 }, (_, i) => `M${i * 44 + 0.5} .5h39v39h-39z`).join('')} />
      </svg>
      <p>No awards yet. The first one goes here.</p>
    </div>
  );
}

/** How many awards the wall shows at the current width. */
function WallCount({ wall, awards }: { wall: WallLayout; awards: number }) {
  const words = (shown: number) =>
    shown < awards
      ? `Showing the newest ${formatCount(shown)} of ${formatCount(awards)}`
      : `Showing ${awards === 1 ? 'the only award' : `all ${formatCount(awards)} awards`}`;
  const { phone, tablet, desktop } = wall;
  if (phone.games === desktop.games) return <span>{words(desktop.games)}</span>;
  return (
    <>
      <span className={styles.onPhone}>{words(phone.games)}</span>
      <span className={styles.onTablet}>{words(tablet.games)}</span>
      <span className={styles.desktop}>{words(desktop.games)}</span>
    </>
  );
}
