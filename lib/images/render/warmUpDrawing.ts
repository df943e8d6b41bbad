import { unknownScene } from '#lib/images/og/stateScenes.ts';
import { drawScene } from './drawScene.ts';

/**
 * Draws an image for nobody, so that a thread has loaded `@vercel/og` before the first request.
 * Makes no upstream call.
 * @throws Error if drawing fails
 */
export async function warmUpDrawing(): Promise<void> {
  await drawScene(unknownScene(), new Map());
}
