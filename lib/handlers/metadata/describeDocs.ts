import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { describePage } from './describePage.ts';
import { getSitePreview } from './getSitePreview.ts';

/** Describes the documentation. */
export function describeDocs(site: Site, sample: Snapshot | null): Metadata {
  return describePage(site, {
    title: 'Docs',
    description:
      'RetroAchievements players as JSON without a key, as cards, badges, embeds and a feed: every endpoint, with examples you can run.',
    path: '/docs',
    picture: getSitePreview(sample),
  });
}
