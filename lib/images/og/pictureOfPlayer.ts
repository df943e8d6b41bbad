import type { Snapshot } from '#lib/domain/snapshot.ts';
import { columnPicture } from './columnPicture.ts';
import { readPlayer } from './readPlayer.ts';
import type { Scene } from './scene.ts';
import { widePicture } from './widePicture.ts';

/** A number with more columns than this stands too small beside a column of words. */
const MOST_BESIDE = 24;

/**
 * The picture under a link to a player: their number in lamps that are their own games, and what it
 * counts. Numbers of four digits and more take the whole width, with the words below them.
 * @param demo whether the player is a made-up one: the picture says so
 */
export function pictureOfPlayer(snapshot: Snapshot, demo = false): Scene {
  const view = readPlayer(snapshot);
  return view.layout.columns > MOST_BESIDE ? widePicture(view, demo) : columnPicture(view, demo);
}
