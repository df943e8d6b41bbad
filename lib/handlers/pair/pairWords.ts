import type { Missing } from '#lib/handlers/player/loadPlayer.ts';
import { STATE_WORDS } from '#lib/handlers/player/stateWords.ts';
import type { Asked } from './missingOfPair.ts';

/**
 * What is said where one of two players cannot be shown, and which one that is: by name, or by place
 * where the player is not to be shown.
 * @param names as they stand in the address
 */
export function pairWords({ name, player }: Asked<Missing>, names: readonly [string, string]) {
  const { title } = STATE_WORDS[player.state];
  const place = name === names[0] ? 'first' : 'second';
  switch (player.state) {
    case 'unknown':
      return { title, words: `There is nobody called ${name}. Check the spelling?` };
    case 'banned':
      return { title, words: `The page of the ${place} player is not available.` };
    case 'hidden':
      return { title, words: `The ${place} player asked not to be shown.` };
    case 'pending':
      return { title, words: `Just a moment: fetching the games of ${name}.` };
    case 'limited':
      return STATE_WORDS.limited;
    case 'fault':
      return {
        title,
        words: `${player.fault.message} There is no copy of ${name} here yet. Try again in a minute.`,
      };
  }
}
