import type { Snapshot } from '#lib/domain/snapshot.ts';
import { columnScene } from './columnScene.ts';
import { readPlayer } from './readPlayer.ts';
import type { Scene } from './scene.ts';
import { wideScene } from './wideScene.ts';

/** Numbers with more columns would be too small beside a column of text. */
const MOST_BESIDE = 24;

/**
 * The preview of a player: their number in lamps lit by their games, and what it counts. Numbers of
 * four digits and more take the whole width, with the text below.
 * @param demo whether it is a demo player: the image says so
 */
export function playerScene(snapshot: Snapshot, demo = false): Scene {
  const view = readPlayer(snapshot);
  return view.layout.columns > MOST_BESIDE ? wideScene(view, demo) : columnScene(view, demo);
}
