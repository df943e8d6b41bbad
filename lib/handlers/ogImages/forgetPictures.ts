import { usernameKey } from '#lib/domain/username.ts';
import { pictures } from '#lib/images/cache/pictures.ts';
import { getPagePlayers } from '#lib/pageCache/pagePlayers.ts';

/** Forgets every picture that shows a player, alone or beside another. */
export function forgetPictures(name: string): void {
  const gone = usernameKey(name);
  pictures().forget((address) => getPagePlayers(address).includes(gone));
}
