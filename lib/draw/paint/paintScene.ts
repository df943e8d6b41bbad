import type { Scene } from '../../og/scene.ts';
import type { Pixels } from '../media/media.ts';
import { drawTree } from './drawTree.ts';
import { encodePng } from './encodePng.ts';
import { flatColours } from './flatColours.ts';
import { toPalette } from './palette.ts';
import { place } from './place.ts';

/**
 * Draws a scene: the tree by `@vercel/og`, the board over it, 256 colours, PNG. For a worker: it
 * keeps a thread busy for some tens of ms.
 */
export async function paintScene(
  scene: Scene,
  media: ReadonlyMap<string, Pixels>,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await drawTree(scene);
  place(canvas, scene, media);
  return encodePng(toPalette(canvas, flatColours(scene)));
}
