import type { Scene } from './scene.ts';
import { sentencePicture } from './sentencePicture.ts';

/**
 * For a player without a stored copy, while the upstream fails.
 * @param name as it was asked for: a valid username
 */
export function pictureOfFault(name: string): Scene {
  return sentencePicture({
    name,
    lines: ['RetroAchievements', 'is not answering'],
    next: 'Nothing is lost. Try again in a minute.',
  });
}
