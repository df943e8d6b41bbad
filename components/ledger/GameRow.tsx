import type { ComponentPropsWithRef } from 'react';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import { isRevised } from '#lib/stats/summarize.ts';
import { AwardMark } from './AwardMark.tsx';
import { GameProgress } from './GameProgress.tsx';
import styles from './GameRow.module.css';
import { Tile } from './Tile.tsx';

interface Props {
  site: Pick<Site, 'raUrl' | 'mediaUrl'>;
  game: Game;
  /** Attributes set by the list: position, id. */
  place?: Omit<ComponentPropsWithRef<'li'>, 'className' | 'children'> & { 'data-index'?: number };
}

/** A game in a list: icon, title and chips, award and date, last unlock, system, progress. */
export function GameRow({ site, game, place }: Props) {
  const { text, tags, subset } = parseTitle(game.title);
  const awarded = formatDay(game.awardDate);
  const unlocked = formatDay(game.lastUnlock);
  return (
    <li {...place} className={styles.row}>
      <Tile icon={mediaAddress(site, game.icon)} award={game.award} size={48} />
      <div className={styles.what}>
        <p className={styles.title}>
          <a href={`${site.raUrl}/game/${game.id}`} lang={titleLang(text)}>
            {text}
          </a>
          {tags.map((tag) => (
            <span key={tag} className="chip">
              {tag}
            </span>
          ))}
          {subset && <span className={`chip ${styles.subset}`}>Subset: {subset}</span>}
          {isRevised(game) && <span className="chip">Revised set</span>}
        </p>
        <p className={styles.meta}>
          <AwardMark award={game.award} />
          <span>
            {formatAward(game.award, game.awardName)} {awarded}
          </span>
          {unlocked !== awarded && unlocked && <span>Last unlock {unlocked}</span>}
          <span className={styles.system}>{getSystemName(game)}</span>
        </p>
      </div>
      <GameProgress game={game} />
    </li>
  );
}
