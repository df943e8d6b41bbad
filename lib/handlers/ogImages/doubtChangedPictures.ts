import { pictures } from '#lib/images/cache/pictures.ts';
import { getPagePlayers } from '#lib/pageCache/pagePlayers.ts';
import { onSnapshotChange } from '#lib/players/snapshotChange.ts';
import { singleton } from '#lib/singleton.ts';
import { SITE_PICTURE } from './pictureAddress.ts';

/** Has the kept pictures of a player compared when the snapshot changes; once in a process. */
export function doubtChangedPictures(): void {
  singleton('doubtChangedPictures', () =>
    onSnapshotChange((names) => {
      // The site's own shows one of the players.
      const changed = new Set([SITE_PICTURE, ...names]);
      pictures().doubt((address) => getPagePlayers(address).some((player) => changed.has(player)));
    }),
  );
}
