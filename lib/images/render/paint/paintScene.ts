import type { Pixels } from '#lib/images/media/media.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { drawTree } from './drawTree.ts';
import { encodePng } from './encodePng.ts';
import { flatColours } from './flatColours.ts';
import { toPalette } from './palette.ts';
import { place } from './place.ts';
import { canSatoriSet } from './titles/canSatoriSet.ts';
import { placeTitle } from './titles/placeTitle.ts';
import { titleNode } from './titles/titleNode.ts';

/**
 * Draws a scene: the tree with `@vercel/og`, the board over it, reduced to 256 colours, as PNG.
 * Titles that satori cannot set are drawn by resvg. For a worker: it blocks a thread for tens of
 * ms.
 */
export async function paintScene(
  scene: Scene,
  media: ReadonlyMap<string, Pixels>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { titles } = scene;
  const simple = titles.filter(({ text }) => canSatoriSet(text));
  const canvas = await drawTree(scene, simple.map(titleNode));
  place(canvas, scene, media);
  for (const title of titles) if (!simple.includes(title)) await placeTitle(canvas, title);
  return encodePng(toPalette(canvas, flatColours(scene)));
}
