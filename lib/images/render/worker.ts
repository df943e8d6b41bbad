import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { CardScene } from '#lib/card/scene.ts';
import type { Pixels } from '#lib/images/media/media.ts';
import type { MediaKind } from '#lib/images/media/mediaPath.ts';
import * as shrinking from '#lib/images/media/shrink.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { type CardScale, paintCard } from './paint/card/paintCard.ts';
import { paintScene } from './paint/paintScene.ts';
import { prepareOg } from './paint/prepareOg.ts';
import { refuseConnections } from './paint/refuseConnections.ts';

/*
 * The code of the pool's threads. Node runs this file unbundled, so everything it imports must be
 * plain TypeScript.
 */

/** Priority of the threads; see `setPriority(2)`. */
const NICE = 10;

/** Lowers the priority below that of pages. Only Linux has priorities for threads. */
function giveWay() {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, NICE);
  } catch {
    // The images are the same, but pages wait a little longer.
  }
}

giveWay();
refuseConnections();
prepareOg();

/** Draws a scene; see `paintScene`. */
export function draw(task: {
  scene: Scene;
  media: ReadonlyMap<string, Pixels>;
}): Promise<Uint8Array> {
  return paintScene(task.scene, task.media);
}

/** Draws a card; see `paintCard`. */
export function drawCard(task: { scene: CardScene; scale: CardScale }): Promise<Uint8Array> {
  return paintCard(task.scene, task.scale);
}

/** Scales an image of the media host down; null if it is not acceptable. See `shrink`. */
export function shrink(task: { png: Uint8Array; kind: MediaKind }): Pixels | null {
  return shrinking.shrink(task.png, task.kind);
}
