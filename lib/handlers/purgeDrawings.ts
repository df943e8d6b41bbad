import { forgetRenderings } from '#lib/handlers/cards/renderings.ts';
import { SITE_PICTURE } from '#lib/handlers/ogImages/pictureAddress.ts';
import { pictures } from '#lib/images/cache/pictures.ts';
import { cardName, cardPictures } from '#lib/images/cards/cardPictures.ts';
import { forgetMedia } from '#lib/images/media/loadMedia.ts';
import { getPagePlayers } from '#lib/pageCache/pagePlayers.ts';
import type { PurgedPlayer } from '#lib/players/snapshotChange.ts';

/** Purges the link previews and cards of a player, and the avatar. */
export function purgeDrawings({ names, avatar }: PurgedPlayer): void {
  const gone = new Set([SITE_PICTURE, ...names]);
  pictures().forget((address) => getPagePlayers(address).some((player) => gone.has(player)));
  cardPictures().forget((address) => gone.has(cardName(address)));
  forgetRenderings(gone);
  if (avatar !== null) forgetMedia([avatar]);
}
