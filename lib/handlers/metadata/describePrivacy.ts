import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import { describePage } from './describePage.ts';
import { getSitePreview } from './getSitePreview.ts';

/** Describes the privacy page. */
export function describePrivacy(site: Site): Metadata {
  return describePage(site, {
    title: 'Privacy',
    description:
      'What this site stores about players and visitors, for how long, and how to hide your page.',
    path: '/privacy',
    picture: getSitePreview(),
  });
}
