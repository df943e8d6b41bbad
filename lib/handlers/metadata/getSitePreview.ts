import type { Snapshot } from '#lib/domain/snapshot.ts';
import { siteAlt } from '#lib/images/og/alt.ts';

/**
 * The picture of the site itself, for pages that are about no player.
 * @param sample the player whose games light it, null for nobody, undefined where that is not known
 * @param demo whether that player is a made-up one
 */
export function getSitePreview(sample?: Snapshot | null, demo = false) {
  return { path: '/opengraph-image', alt: siteAlt(sample, demo) };
}
