import type { Scene } from './scene.ts';
import { sentenceScene } from './sentenceScene.ts';

/*
 * The previews of players without numbers to show.
 */

/** For unknown names and for players who must not be shown: the same image for all of them. */
export function unknownScene(): Scene {
  return sentenceScene({
    lines: ['No player with that name', 'on RetroAchievements'],
    next: 'Check the spelling.',
  });
}

/**
 * For a player whose games are being fetched for the first time.
 * @param name a valid username, in the requested spelling
 */
export function pendingScene(name: string): Scene {
  return sentenceScene({
    name,
    lines: ['Warming up the board'],
    next: 'Just a moment: open the page for the numbers.',
  });
}

/**
 * For a player without a stored copy while the upstream fails.
 * @param name a valid username, in the requested spelling
 */
export function faultScene(name: string): Scene {
  return sentenceScene({
    name,
    lines: ['RetroAchievements', 'is not answering'],
    next: 'Nothing is lost. Try again in a minute.',
  });
}
