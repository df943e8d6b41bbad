import Link from 'next/link';
import type { Game } from '../../lib/domain/game.ts';
import type { Player } from '../../lib/domain/snapshot.ts';
import { formatCount, formatPlural } from '../../lib/format/number.ts';
import { GameRow } from '../ledger/GameRow.tsx';
import { Pagination } from '../ledger/Pagination.tsx';
import type { Site } from '../site.ts';
import styles from './GamesList.module.css';

interface Props {
  site: Site;
  player: Player;
  /** The rows of this page. */
  games: readonly Game[];
  /** All games of the player. */
  total: number;
  /** This page, from 1, and how many there are. */
  page: number;
  pages: number;
  /** Games on a full page. */
  perPage?: number;
}

/** Every game of a player, a page at a time. */
export function GamesList({ site, player, games, total, page, pages, perPage = 100 }: Props) {
  const profile = `/u/${player.name}`;
  const first = (page - 1) * perPage;
  return (
    <div className={`page ${styles.games}`}>
      <p>
        <Link href={profile} prefetch={false}>
          Back to {player.name}
        </Link>
      </p>
      <div className={styles.head}>
        <h1>Games of {player.name}</h1>
        {games.length > 0 && (
          <p>
            Viewing{' '}
            <b>
              {formatCount(first + 1)}–{formatCount(first + games.length)}
            </b>{' '}
            of {formatPlural(total, 'game')}
          </p>
        )}
      </div>
      {games.length > 0 ? (
        <ul>
          {games.map((game) => (
            <GameRow key={game.id} site={site} game={game} />
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>No games yet. Play one, then come back.</p>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(n) => (n === 1 ? `${profile}/games` : `${profile}/games?page=${n}`)}
      />
    </div>
  );
}
