import Link from 'next/link';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { GamePage } from '#lib/gameQuery/getGamePage.ts';
import { getGameQuery } from '#lib/gameQuery/getGameQuery.ts';
import { packRows } from '#lib/gameQuery/packGames.ts';
import { GamesBrowser } from './GamesBrowser.tsx';
import styles from './GamesList.module.css';

interface Props {
  site: Site;
  snapshot: Snapshot;
  list: GamePage;
}

/**
 * A player's games: filters, counters and one page of the list. A client component renders the rows
 * from packed columns, since rows of a server component are sent twice.
 */
export function GamesList({ site, snapshot, list }: Props) {
  const { player, games } = snapshot;
  const { name } = player;
  const { games: rows, ...page } = list;
  const explorer = getGameQuery(snapshot);
  return (
    <div className={`page ${styles.games}`}>
      <p className="screen-only">
        <Link href={`/u/${name}`} prefetch={false}>
          Back to {name}
        </Link>
      </p>
      <h1>{name}’s games</h1>
      {games.length > 0 ? (
        <GamesBrowser
          {...page}
          site={{ raUrl: site.raUrl, mediaUrl: site.mediaUrl }}
          name={name}
          rows={packRows(rows)}
          tally={explorer.count(list.filters.system)}
          systems={explorer.systems()}
        />
      ) : (
        <p className={styles.empty}>No games yet. Play one, then come back.</p>
      )}
    </div>
  );
}
