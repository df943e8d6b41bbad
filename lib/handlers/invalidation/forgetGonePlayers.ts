import { forgetPackedBodies } from '#lib/gameQuery/packedBodyOf.ts';
import { log } from '#lib/log.ts';
import { purgeGonePlayers } from '#lib/pageCache/pageStore.ts';
import { onPlayerPurge } from '#lib/players/snapshotChange.ts';
import { singleton } from '#lib/singleton.ts';

/**
 * Has all that was made of a player forgotten when the player is hidden, purged or past the last
 * day; once in a process. Drawing is loaded only then: pages have no use for it.
 */
export function forgetGonePlayers(): void {
  singleton('forgetGonePlayers', () =>
    onPlayerPurge((gone) => {
      purgeGonePlayers(gone.names);
      forgetPackedBodies();
      import('./forgetDrawings.ts')
        .then(({ forgetDrawings }) => forgetDrawings(gone))
        .catch((err: unknown) => {
          log().error({ event: 'listener-broken', err }, 'Pictures could not be forgotten');
        });
    }),
  );
}
