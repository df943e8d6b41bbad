import type { Snapshot } from '#lib/domain/snapshot.ts';
import { env } from '#lib/env.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import type { Picture, PictureSource } from '#lib/images/cache/picture.ts';
import { pictures } from '#lib/images/cache/pictures.ts';
import { pictureOfSite } from '#lib/images/og/pictureOfSite.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { within } from '#lib/images/render/within.ts';
import { log } from '#lib/log.ts';
import { SITE_PICTURE } from './pictureAddress.ts';
import { SNAPSHOT_MS, startDeadline } from './pictureDeadline.ts';

/** Seconds for which others may keep it. */
const LIFE = 300;
/** The same without the sample that it should show. */
const LIFE_WITHOUT = 30;

/**
 * The picture of the site itself, on the first of its samples, within 3 s. Never rejects.
 */
export async function loadSitePicture(): Promise<Picture> {
  const left = startDeadline();
  try {
    return pictures().current(SITE_PICTURE) ?? (await choosePicture(left));
  } catch (err) {
    log().error({ event: 'picture-broken', err }, 'A picture could not be chosen');
    return pictures().plain();
  }
}

async function choosePicture(left: () => number): Promise<Picture> {
  const [first] = env().samples;
  if (first === undefined) return pictures().load(sourceOf(null, SITE_PICTURE, LIFE), left());
  const player = await within(loadPlayer(first), SNAPSHOT_MS);
  if (player?.state === 'found') {
    return pictures().load(sourceOf(player.snapshot, SITE_PICTURE, LIFE), left());
  }
  const lastGood = pictures().lastGood(SITE_PICTURE);
  return lastGood ?? pictures().load(sourceOf(null, 'site without sample', LIFE_WITHOUT), left());
}

function sourceOf(sample: Snapshot | null, address: string, life: number): PictureSource<Scene> {
  return {
    address,
    version: sample ? `${sample.takenAt} ${sample.player.name}` : 'without',
    scene: () => pictureOfSite(sample, env().demo),
    life,
    keepMs: Number.POSITIVE_INFINITY,
    passing: false,
  };
}
