import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Summary } from '#lib/stats/summarize.ts';

/**
 * A profile as structured data: schema.org's ProfilePage, with the fields Google requires
 * (developers.google.com/search/docs/appearance/structured-data/profile-page). What a player did is
 * `agentInteractionStatistic`; `interactionStatistic` would be what others did with the player.
 */
export function profileData(site: Site, { player, takenAt }: Snapshot, summary: Summary): object {
  const url = `${site.origin}/u/${player.name}`;
  const avatar = mediaAddress(site, player.avatar);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: player.name,
    ...(player.memberSince !== null && { dateCreated: player.memberSince }),
    dateModified: new Date(takenAt).toISOString(),
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#player`,
      name: player.name,
      url,
      ...(player.ulid !== null && { identifier: player.ulid }),
      ...(avatar !== undefined && { image: new URL(avatar, site.origin).href }),
      ...(player.motto !== '' && { description: player.motto }),
      // The demo's players are made up: an account of that name is somebody else's.
      ...(!site.demo && { sameAs: [`${site.raUrl}/user/${player.name}`] }),
      agentInteractionStatistic: [
        counter('PlayGameAction', summary.tally.played),
        counter('AchieveAction', summary.achievements),
      ],
    },
  };
}

const counter = (action: string, count: number) => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${action}`,
  userInteractionCount: count,
});
