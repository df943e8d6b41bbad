import type { Snapshot } from '../../lib/domain/snapshot.ts';
import type { Picture, PictureSource } from '../../lib/draw/pictures/picture.ts';
import {
  faultSource,
  pendingSource,
  UNKNOWN_SOURCE,
} from '../../lib/draw/pictures/pictureSources.ts';
import { pictures } from '../../lib/draw/pictures/pictures.ts';
import { within } from '../../lib/draw/within.ts';
import { env } from '../../lib/env.ts';
import { log } from '../../lib/log.ts';
import { pictureOfPlayer } from '../../lib/og/pictureOfPlayer.ts';
import type { Scene } from '../../lib/og/scene.ts';
import { GRACE_MS } from '../../lib/snapshot/freshness.ts';
import { loadPlayer } from '../loadPlayer.ts';
import { doubtChangedPictures } from './doubtChangedPictures.ts';
import { pictureAddress } from './pictureAddress.ts';
import { SNAPSHOT_MS, startDeadline } from './pictureDeadline.ts';

/** Seconds for which others may keep a player's picture: as long as a snapshot is fresh at least. */
const LIFE = 300;
/** The same while the upstream fails, and what it shows is an old copy. */
const LIFE_WHEN_STALE = 60;

/**
 * The picture of a player, within 3 s whatever the upstream does. Never rejects: there is a picture
 * for each state, and the last good one or the plain one where none can be drawn.
 * @param name as it was asked for
 */
export async function loadPlayerPicture(name: string): Promise<Picture> {
  doubtChangedPictures();
  const left = startDeadline();
  const address = pictureAddress(name);
  try {
    return pictures().current(address) ?? (await choosePicture(name, address, left));
  } catch (err) {
    log().error({ event: 'picture-broken', err }, 'A picture could not be chosen');
    return pictures().lastGood(address) ?? pictures().plain();
  }
}

async function choosePicture(name: string, address: string, left: () => number): Promise<Picture> {
  const player = await within(loadPlayer(name), SNAPSHOT_MS);
  switch (player?.state) {
    case 'found':
      return pictures().load(sourceOf(player.snapshot, player.stale), left());
    case 'unknown':
    case 'banned':
    case 'hidden':
      pictures().forget(address);
      return pictures().load(UNKNOWN_SOURCE, left());
    case 'fault':
      return pictures().lastGood(address) ?? pictures().load(faultSource(name), left());
    default:
      return pictures().lastGood(address) ?? pictures().load(pendingSource(name), left());
  }
}

function sourceOf(snapshot: Snapshot, stale: boolean): PictureSource<Scene> {
  const { takenAt, player } = snapshot;
  return {
    address: pictureAddress(player.name),
    version: `${takenAt} ${player.name}`,
    scene: () => pictureOfPlayer(snapshot, env().demo),
    life: stale ? LIFE_WHEN_STALE : LIFE,
    keepMs: takenAt + GRACE_MS * env().timeScale - Date.now(),
    passing: false,
  };
}
