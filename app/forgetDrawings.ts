import { cardName, cardPictures } from '#lib/draw/cards/cardPictures.ts';
import { forgetMedia } from '#lib/draw/media/loadMedia.ts';
import { pictures } from '#lib/draw/pictures/pictures.ts';
import { playersOf } from '#lib/pageCache/playersOf.ts';
import type { Gone } from '#lib/snapshot/snapshotChange.ts';
import { forgetRenderings } from './card/renderings.ts';
import { SITE_PICTURE } from './pictures/pictureAddress.ts';

/** Forgets the pictures and cards of a player, and the avatar. */
export function forgetDrawings({ names, avatar }: Gone): void {
  const gone = new Set([SITE_PICTURE, ...names]);
  pictures().forget((address) => playersOf(address).some((player) => gone.has(player)));
  cardPictures().forget((address) => gone.has(cardName(address)));
  forgetRenderings(gone);
  if (avatar !== null) forgetMedia([avatar]);
}
