import Link from 'next/link';
import { Board } from '#components/board/Board.tsx';
import { CopyLink } from '#components/board/CopyLink.tsx';
import glass from '#components/board/glass.module.css';
import hero from '#components/board/hero.module.css';
import { nameSize } from '#components/board/nameSize.ts';
import { ProportionBar } from '#components/board/ProportionBar.tsx';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import { type MilestonePlace, milestoneLabel } from '#lib/stats/milestones.ts';
import type { Tally } from '#lib/stats/tally.ts';
import styles from './milestoneHero.module.css';
import { milestonePath } from './milestonePath.ts';

interface Props {
  site: Site;
  player: Player;
  tally: Tally;
  place: MilestonePlace;
}

/** The top of a milestone's page: its number, lit by the awards up to it, and its game. */
export function MilestoneHero({ site, player, tally, place }: Props) {
  const { kind, n, game, awards } = place;
  const layout = layoutBoard(n, n);
  const avatar = mediaAddress(site, player.avatar);
  const { text } = parseTitle(game.title);
  const event = [formatAward(kind), formatDay(place.date)].filter(Boolean).join(' ');
  return (
    <div className={`board ${glass.glass} ${glass[`c${layout.columns}`]}`}>
      <div className={`page ${glass.on} ${hero.hero}`}>
        <div className={hero.head}>
          {avatar && <img className={hero.avatar} src={avatar} alt="" width={80} height={80} />}
          <p className={`${hero.name} ${styles.name} ${nameSize(player.name)}`}>
            <Link href={`/u/${player.name}`} prefetch={false}>
              {player.name}
            </Link>
          </p>
          <i className={glass.fill} />
        </div>
        <div className={hero.number}>
          <Board site={site} layout={layout} games={awards.slice(0, n).reverse()} kind={kind} />
        </div>
        <div className={hero.side}>
          <div className={styles.game}>
            <span className={`${styles.icon} ${styles[kind]}`}>
              {/* Not lazy: above the fold, and the subject of the page. */}
              <img src={mediaAddress(site, game.icon)} alt="" width={192} height={192} />
            </span>
            <div>
              <p className={styles.event}>{event}</p>
              <p className={styles.title}>
                <a href={`${site.raUrl}/game/${game.id}`} lang={titleLang(text)}>
                  {text}
                </a>
              </p>
              <p className={styles.system}>{getSystemName(game)}</p>
            </div>
          </div>
          <h1 className={`${hero.label} ${styles.label}`}>{milestoneLabel(place)}</h1>
          <div className={hero.actions}>
            <CopyLink url={site.origin + milestonePath(player.name, place)} />
            <Link className="button" href={`/u/${player.name}/milestone`} prefetch={false}>
              All milestones
            </Link>
          </div>
        </div>
      </div>
      <ProportionBar tally={tally} />
    </div>
  );
}
