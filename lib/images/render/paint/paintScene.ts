import type { Pixels } from '#lib/images/media/media.ts';
import type { Scene } from '#lib/images/og/scene.ts';
import { drawTree } from './drawTree.ts';
import { encodePng } from './encodePng.ts';
import { flatColours } from './flatColours.ts';
import { toPalette } from './palette.ts';
import { place } from './place.ts';
import { placeTitle } from './titles/placeTitle.ts';
import { satoriSets } from './titles/satoriSets.ts';
import { titleNode } from './titles/titleNode.ts';

/**
 * Draws a scene: the tree by `@vercel/og`, the board over it, 256 colours, PNG. Titles that satori
 * sets wrong are laid over it by resvg. For a worker: it keeps a thread busy for some tens of ms.
 */
export async function paintScene(
  scene: Scene,
  media: ReadonlyMap<string, Pixels>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { titles } = scene;
  const simple = titles.filter(({ text }) => satoriSets(text));
  const canvas = await drawTree(scene, simple.map(titleNode));
  place(canvas, scene, media);
  for (const title of titles) if (!simple.includes(title)) await placeTitle(canvas, title);
  return encodePng(toPalette(canvas, flatColours(scene)));
}
