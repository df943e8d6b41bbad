import type { Metadata } from 'next';
import type { Site } from '../../components/site.ts';
import type { Snapshot } from '../../lib/domain/snapshot.ts';
import { formatPlural } from '../../lib/format/number.ts';
import { describePlayersPage } from './describePlayer.ts';

/**
 * Describes one page of a player's list of games.
 * @param page from 1
 */
export function describeGames(site: Site, snapshot: Snapshot, page: number): Metadata {
  const { player, games } = snapshot;
  const { name } = player;
  const first = page === 1;
  return describePlayersPage(site, snapshot, {
    title: first ? `Games of ${name}` : `Games of ${name}, page ${page}`,
    description: `${formatPlural(games.length, 'game')} that ${name} played, by last unlock${
      first ? '' : `: page ${page}`
    }.`,
    below: first ? '/games' : `/games?page=${page}`,
  });
}
