import type { Scene } from './scene.ts';
import { sentencePicture } from './sentencePicture.ts';

/** For a name that nobody has, and for players who are not to be shown: the same for all. */
export function pictureOfUnknown(): Scene {
  return sentencePicture({
    lines: ['No player with that name', 'on RetroAchievements'],
    next: 'Check the spelling.',
  });
}
