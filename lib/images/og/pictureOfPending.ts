import type { Scene } from './scene.ts';
import { sentencePicture } from './sentencePicture.ts';

/**
 * For a player whose games are being fetched for the first time.
 * @param name as it was asked for: a valid username
 */
export function pictureOfPending(name: string): Scene {
  return sentencePicture({
    name,
    lines: ['Warming up the board'],
    next: 'Just a moment: open the page for the numbers.',
  });
}
