import { pictureOfUnknown } from '#lib/images/og/pictureOfUnknown.ts';
import { drawScene } from './drawScene.ts';

/**
 * Draws a picture that nobody sees: a thread starts and loads `@vercel/og` for it, so that the first
 * reader of one does not wait for that. Asks nobody anything.
 * @throws Error when drawing fails
 */
export async function warmUpDrawing(): Promise<void> {
  await drawScene(pictureOfUnknown(), new Map());
}
