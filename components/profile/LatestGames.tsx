import Link from 'next/link';
import { GameRow } from '#components/ledger/GameRow.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { formatPlural } from '#lib/format/number.ts';
import { latestGames } from '#lib/stats/latest.ts';

const ROWS = 7;

interface Props {
  site: Site;
  games: readonly Game[];
  gamesHref: string;
}

/** The games with the newest unlocks; without any unlocks, the first games. */
export function LatestGames({ site, games, gamesHref }: Props) {
  const latest = latestGames(games, ROWS);
  const shown = latest.length > 0 ? latest : games.slice(0, ROWS);
  return (
    <section aria-labelledby="latest">
      <SectionHead title="Latest games" id="latest">
        <Link href={gamesHref} prefetch={false}>
          All {formatPlural(games.length, 'game')}
        </Link>
      </SectionHead>
      <ul>
        {shown.map((game) => (
          <GameRow key={game.id} site={site} game={game} />
        ))}
      </ul>
    </section>
  );
}
