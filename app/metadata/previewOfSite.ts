import type { Snapshot } from '../../lib/domain/snapshot.ts';
import { altOfSite } from '../../lib/og/alt.ts';

/**
 * The picture of the site itself, for pages that are about no player.
 * @param sample the player whose games light it, where that is known
 */
export function previewOfSite(sample: Snapshot | null) {
  return { path: '/opengraph-image', alt: altOfSite(sample) };
}
