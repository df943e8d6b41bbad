import type { PlayerState } from '#lib/handlers/player/loadPlayer.ts';
import {
  type Found,
  stateOf,
  UNAVAILABLE_STATES,
  type Unavailable,
} from '#lib/handlers/player/playerStates.ts';

/** One of two players, with the name in the address. */
export interface RequestedPlayer<State extends PlayerState = PlayerState> {
  name: string;
  player: State;
}

/**
 * Which of two players keeps both from being shown: the most permanent reason first.
 * @returns null where both can be shown
 */
export function firstUnavailable(
  pair: readonly RequestedPlayer[],
): RequestedPlayer<Unavailable> | null {
  for (const state of UNAVAILABLE_STATES) {
    const first = pair.find(
      (one): one is RequestedPlayer<Unavailable> => one.player.state === state,
    );
    if (first) return first;
  }
  return null;
}

/** Whether a player of a pair can be shown. */
export function isFound(one: RequestedPlayer): one is RequestedPlayer<Found> {
  return one.player.state === 'found';
}

/**
 * Says which of two players cannot be shown, and why.
 * @param names the two names of the address
 */
export function pairMessage(
  { name, player }: RequestedPlayer<Unavailable>,
  names: readonly [string, string],
): string {
  return stateOf(player).pairMessage(player, name, name === names[0] ? 'first' : 'second');
}
