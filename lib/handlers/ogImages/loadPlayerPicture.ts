import { env } from '#lib/env.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import { stateOf } from '#lib/handlers/player/playerStates.ts';
import type { Picture } from '#lib/images/cache/picture.ts';
import { faultSource, pendingSource, UNKNOWN_SOURCE } from '#lib/images/cache/pictureSources.ts';
import { pictures } from '#lib/images/cache/pictures.ts';
import { within } from '#lib/images/render/within.ts';
import { log } from '#lib/log.ts';
import { forgetPictures } from './forgetPictures.ts';
import { pictureAddress } from './pictureAddress.ts';
import { SNAPSHOT_MS, startDeadline } from './pictureDeadline.ts';
import { type PlayerPicture, PROFILE_PICTURE } from './playerPicture.ts';
import { snapshotSource } from './snapshotSource.ts';

/**
 * A picture of a player, within 3 s whatever the upstream does. Never rejects: there is a picture
 * for each state, and the last good one or the plain one where none can be drawn.
 * @param name as it was asked for
 * @returns null where the player is known and has no such page
 */
export async function loadPlayerPicture(
  name: string,
  wanted: PlayerPicture = PROFILE_PICTURE,
): Promise<Picture | null> {
  const left = startDeadline();
  const address = pictureAddress(name, wanted.below);
  try {
    return pictures().current(address) ?? (await choosePicture(name, wanted, left));
  } catch (err) {
    log().error({ event: 'picture-broken', err }, 'A picture could not be chosen');
    return pictures().lastGood(address) ?? pictures().plain();
  }
}

async function choosePicture(
  name: string,
  wanted: PlayerPicture,
  left: () => number,
): Promise<Picture | null> {
  const address = pictureAddress(name, wanted.below);
  const player = await within(loadPlayer(name), SNAPSHOT_MS);
  if (player?.state === 'found') {
    const compose = wanted.compose(player.snapshot, env().demo);
    if (!compose) return null;
    const own = pictureAddress(player.snapshot.player.name, wanted.below);
    return pictures().load(snapshotSource(own, [player], compose), left());
  }
  const image = player ? stateOf(player).preview.image : 'pending';
  if (image === 'unknown') {
    forgetPictures(name);
    return pictures().load(UNKNOWN_SOURCE, left());
  }
  const source = image === 'fault' ? faultSource(name) : pendingSource(name);
  return pictures().lastGood(address) ?? pictures().load(source, left());
}
