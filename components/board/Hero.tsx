import Link from 'next/link';
import type { Site } from '#components/site.ts';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatCount } from '#lib/format/number.ts';
import { headlineLabel, headlineLines } from '#lib/stats/headlineLines.ts';
import type { Summary } from '#lib/stats/summarize.ts';
import { Board } from './Board.tsx';
import { CopyLink } from './CopyLink.tsx';
import { FactList } from './FactList.tsx';
import glass from './glass.module.css';
import { HeroName } from './HeroName.tsx';
import styles from './hero.module.css';
import { placeText, unlockText } from './heroText.ts';
import { Latest } from './Latest.tsx';
import { ProportionBar } from './ProportionBar.tsx';

interface Props {
  site: Site;
  snapshot: Snapshot;
  summary: Summary;
  /** Games with an award, newest award first. */
  awards: readonly Game[];
}

/** The top of a profile: the player, their number in lamps, and what it counts. */
export function Hero({ site, snapshot, summary, awards }: Props) {
  const { player } = snapshot;
  const { headline, tally } = summary;
  const lit = awards.filter((game) => game.award === headline.kind);
  const layout = layoutBoard(headline.count, lit.length);
  const lines = headlineLines(headline);
  const [where, whereShort] = placeText(headline);
  return (
    <div className={`board ${glass.glass} ${glass[`c${layout.columns}`]}`}>
      <div className={`page ${glass.on} ${styles.hero}`}>
        <HeroName site={site} player={player} />
        <div className={styles.number}>
          <Board
            site={site}
            layout={layout}
            games={lit}
            kind={headline.kind === 'started' ? 'mastered' : headline.kind}
            label={headlineLabel(headline)}
          />
        </div>
        <div className={styles.side}>
          {awards[0] && <Latest site={site} game={awards[0]} />}
          <p className={lines[1].length > 12 ? styles.started : styles.label} aria-hidden>
            {lines.join('\n')}
          </p>
          <p className={styles.words}>
            <span className={styles.where}>{where}</span>
            <span className={styles.since}>{whereShort}</span>
            <span>
              {headline.count > 0 ? unlockText(summary) : 'No games yet. Play one, then come back.'}
            </span>
          </p>
          <div className={styles.actions}>
            <CopyLink url={`${site.origin}/u/${player.name}`} />
            {/* No <Link>: the builder needs the content policy of its own document. */}
            <a className="button" href={`/u/${player.name}/share`}>
              Get the card
            </a>
            <Link
              className={`button ${styles.wide}`}
              href={`/compare/${player.name}`}
              prefetch={false}
            >
              Compare
            </Link>
          </div>
        </div>
        <Facts player={player} className={styles.facts} />
      </div>
      <ProportionBar tally={tally} />
    </div>
  );
}

/** Member since, and points. Zeros are omitted. */
function Facts({ player, className }: { player: Player; className?: string }) {
  const facts: [string, string | null][] = [
    ['Member since', formatDay(player.memberSince)],
    ['Points', player.points > 0 ? formatCount(player.points) : null],
    ['Casual points', player.casualPoints > 0 ? formatCount(player.casualPoints) : null],
    ['RetroPoints', player.retroPoints > 0 ? formatCount(player.retroPoints) : null],
  ];
  return <FactList facts={facts} className={className} />;
}
