import { forgetPackedBodies } from '#lib/gameQuery/packedBody.ts';
import { SITE_IMAGE_KEY } from '#lib/handlers/ogImages/ogImageKeys.ts';
import type { ImageCache } from '#lib/images/cache/createImageCache.ts';
import { log } from '#lib/log.ts';
import { getPagePlayers } from '#lib/pageCache/pagePlayers.ts';
import { purgeGonePlayers, purgePlayers } from '#lib/pageCache/pageStore.ts';
import { onPlayerPurge, onSnapshotChange } from '#lib/players/snapshotChange.ts';
import { existing } from '#lib/singleton.ts';

/** What the server's own cache of answers offers. */
interface ResponseCache {
  /** Drops the answers that show one of the players. @param names lower case */
  invalidate(names: readonly string[]): void;
}

/**
 * Says what clears the caches, once, at the start. docs/architecture.md has the table of them.
 *
 * A changed snapshot drops answers and pages; link previews are compared before they are shown
 * again. Cards, feeds and numbers need nothing: their keys hold the snapshot or its time. A
 * hidden, purged or expired player is removed from all of them. The code for images is loaded only
 * then: pages don't need it.
 */
export function registerInvalidation(responseCache: ResponseCache): void {
  onSnapshotChange((names) => {
    responseCache.invalidate(names);
    purgePlayers(names);
    // The preview of the site shows one of the players.
    const changed = new Set([SITE_IMAGE_KEY, ...names]);
    existing<ImageCache<unknown>>('ogImages')?.invalidate((key) =>
      getPagePlayers(key).some((player) => changed.has(player)),
    );
  });
  onPlayerPurge((purged) => {
    purgeGonePlayers(purged.names);
    forgetPackedBodies();
    import('./purgeDrawings.ts')
      .then(({ purgeDrawings }) => purgeDrawings(purged))
      .catch((err: unknown) => {
        log().error({ event: 'listener-broken', err }, 'Images could not be purged');
      });
  });
}
