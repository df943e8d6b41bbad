import { createElement } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { Tile } from '#components/ledger/Tile.tsx';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatCount } from '#lib/format/number.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import styles from './onlyMastered.module.css';
import type { Side } from './toSide.ts';

/** Three rows on a desktop. */
const TILES = 39;

interface Props {
  site: Site;
  side: Side;
  other: Side;
  /** Games only this player has mastered, newest award first. */
  games: readonly Game[];
}

/** Games only one player has mastered, as tiles. */
export function OnlyMastered({ site, side, other, games }: Props) {
  const { name } = side.player;
  const id = `only-${name}`;
  const rest = games.length - TILES;
  const tiles = games.slice(0, TILES).map((game) => <li>{renderTile(site, game)}</li>);
  return (
    <section aria-labelledby={id}>
      <SectionHead title={`Only ${name}`} id={id}>
        <p>
          <b data-only={name}>{formatCount(games.length)}</b> mastered
        </p>
      </SectionHead>
      {tiles.length > 0 ? (
        createElement('ul', { className: styles.tiles }, ...tiles)
      ) : (
        <p className={styles.none}>
          {side.summary.tally.mastered > 0
            ? `${other.player.name} has mastered everything ${name} has.`
            : 'No game mastered yet.'}
        </p>
      )}
      {rest > 0 && (
        <p className={styles.rest}>
          Showing the newest {TILES} of {formatCount(games.length)}.
        </p>
      )}
    </section>
  );
}

function renderTile(site: Site, game: Game) {
  const { text, subset } = parseTitle(game.title);
  const name = subset ? `${text}, ${subset}` : text;
  const link = { href: `${site.raUrl}/game/${game.id}`, name, lang: titleLang(text) };
  return <Tile icon={mediaAddress(site, game.icon)} award={game.award} size={44} link={link} />;
}
