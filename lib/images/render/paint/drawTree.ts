import { decode } from 'fast-png';
import type { Scene, TreeNode } from '#lib/images/og/scene.ts';
import type { Canvas } from './canvas.ts';
import { dressTree } from './fonts/dressTree.ts';

const PNG = 0x474e5089;

/** Four bytes per pixel: raw, or decoded from a PNG. */
function toPixels(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) !== PNG) return bytes;
  return new Uint8Array(decode(bytes).data);
}

/**
 * Draws a scene's tree on its ground with `@vercel/og`, which is loaded on the first call.
 * @param over elements above the tree
 * @throws satori's error for an invalid tree
 */
export async function drawTree(
  { width, height, ground, tree }: Scene,
  over: readonly TreeNode[] = [],
): Promise<Canvas> {
  const { ImageResponse } = await import('next/og.js');
  const dressed = dressTree({
    type: 'div',
    props: {
      style: { display: 'flex', width: '100%', height: '100%', backgroundColor: ground },
      children: [tree, ...over],
    },
  });
  // It expects a React element, and uses only the fields of a tree.
  const response = new ImageResponse(dressed.tree as never, {
    width,
    height,
    fonts: dressed.fonts,
  });
  const bytes = toPixels(await response.bytes());
  if (bytes.length !== width * height * 4) throw new Error('The picture is of another size.');
  return { width, height, pixels: new Int32Array(bytes.buffer, bytes.byteOffset, width * height) };
}
