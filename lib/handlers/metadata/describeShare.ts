import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { describePlayersPage } from './describePlayer.ts';

/**
 * Describes a player's card builder: has a link preview but is not indexed, since there is one per
 * player, all alike.
 */
export function describeShare(site: Site, snapshot: Snapshot): Metadata {
  const { name } = snapshot.player;
  const page = describePlayersPage(site, snapshot, {
    title: `${name}’s cards`,
    description: `${name}’s numbers as a live card for a README, a forum, a blog or a stream.`,
    below: '/share',
  });
  return { ...page, robots: { index: false } };
}
