import { purgeCards } from '#lib/handlers/cards/cardCache.ts';
import { SITE_IMAGE_KEY } from '#lib/handlers/ogImages/ogImageKeys.ts';
import { ogImages } from '#lib/images/cache/ogImages.ts';
import { cardImages, getCardName } from '#lib/images/cards/cardImages.ts';
import { purgeMedia } from '#lib/images/media/loadMedia.ts';
import { getPagePlayers } from '#lib/pageCache/pagePlayers.ts';
import type { PurgedPlayer } from '#lib/players/snapshotChange.ts';

/** Purges the link previews and cards of a player, and the avatar. */
export function purgeDrawings({ names, avatar }: PurgedPlayer): void {
  const purged = new Set([SITE_IMAGE_KEY, ...names]);
  ogImages().purge((key) => getPagePlayers(key).some((player) => purged.has(player)));
  cardImages().purge((key) => purged.has(getCardName(key)));
  purgeCards(purged);
  if (avatar !== null) purgeMedia([avatar]);
}
