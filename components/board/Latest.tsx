import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import styles from './latest.module.css';

const FRAME = {
  mastered: styles.mastered,
  completed: styles.completed,
  'beaten-hardcore': styles.beaten,
  'beaten-softcore': styles.casual,
  other: '',
};

interface Props {
  site: Site;
  game: Game;
  /** Heading if it is not the latest overall: `Last of 2025`. */
  label?: string;
}

/** The newest award of a player, shown on the board if there is room. */
export function Latest({ site, game, label = 'Latest' }: Props) {
  const day = formatDay(game.awardDate);
  const award = formatAward(game.award, game.awardName);
  const { text } = parseTitle(game.title);
  return (
    <div className={`${styles.latest} ${game.award ? FRAME[game.award] : ''}`}>
      <img
        src={mediaAddress(site, game.icon)}
        alt=""
        width={76}
        height={76}
        loading="lazy"
        decoding="async"
      />
      <p className={styles.label}>{label}</p>
      <p className={styles.title}>
        <a href={`${site.raUrl}/game/${game.id}`} lang={titleLang(text)}>
          {text}
        </a>
      </p>
      <p className={styles.meta}>{`${day ? `${award} ${day}` : award}, ${getSystemName(game)}`}</p>
    </div>
  );
}
