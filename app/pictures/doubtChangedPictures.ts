import { pictures } from '../../lib/draw/pictures/pictures.ts';
import { singleton } from '../../lib/singleton.ts';
import { onSnapshotChange } from '../../lib/snapshot/snapshotChange.ts';
import { pictureAddress, SITE_PICTURE } from './pictureAddress.ts';

/** Has the kept pictures of a player compared when the snapshot changes; once in a process. */
export function doubtChangedPictures(): void {
  singleton('doubtChangedPictures', () =>
    onSnapshotChange((names) => {
      for (const name of names) pictures().doubt(pictureAddress(name));
      // It shows one of the players.
      pictures().doubt(SITE_PICTURE);
    }),
  );
}
