import type { Metadata } from 'next';
import type { Site } from '#components/site.ts';
import { THEME_NAMES } from '#lib/card/colour/themes.ts';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { describePage } from './describePage.ts';
import { getSitePreview } from './getSitePreview.ts';

/** Describes the gallery of cards. */
export function describeCards(site: Site, sample: Snapshot | null): Metadata {
  const counts = `${CARD_TYPES.length} cards, ${THEME_NAMES.length} themes, ${LOCALES.length} languages`;
  return describePage(site, {
    title: 'Cards',
    description: `Live cards of RetroAchievements players for READMEs, forums, blogs and streams: ${counts}.`,
    path: '/cards',
    picture: getSitePreview(sample),
  });
}
