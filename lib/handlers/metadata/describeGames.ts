import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { describeFilters, SORT_LABELS } from '#lib/gameQuery/filterLabels.ts';
import { filtersQuery, NO_FILTERS } from '#lib/gameQuery/filters.ts';
import type { GamePage } from '#lib/gameQuery/getGamePage.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import { describePlayersPage } from './describePlayer.ts';

/**
 * Describes one page of a player's list of games. Search engines index only the unfiltered list.
 */
export function describeGames(site: Site, snapshot: Snapshot, list: GamePage): Metadata {
  const { player, games } = snapshot;
  const { filters, found, page } = list;
  const { name } = player;
  const ofSystem = games.find(({ consoleId }) => consoleId === filters.system);
  const narrowed = describeFilters(filters, ofSystem ? getSystemName(ofSystem) : null);
  const ofPage = page > 1 ? `page ${page}` : '';
  const all = formatPlural(games.length, 'game');
  const which = narrowed
    ? `${formatCount(found)} of ${name}’s ${all}: ${narrowed}`
    : `${all} ${name} has played`;
  const order =
    filters.sort === NO_FILTERS.sort
      ? ''
      : `. Sorted by: ${SORT_LABELS[filters.sort].toLowerCase()}`;
  const description = `${[which + order, ofPage].filter(Boolean).join(', ')}.`;
  const title = `${name}’s games`;
  const metadata = describePlayersPage(site, snapshot, {
    title: [narrowed ? `${title}: ${narrowed}` : title, ofPage].filter(Boolean).join(', '),
    description,
    below: `/games${filtersQuery(filters, page)}`,
  });
  const plain = filtersQuery(filters) === filtersQuery(NO_FILTERS);
  return plain ? metadata : { ...metadata, robots: { index: false, follow: true } };
}
