import type { Found, Missing, PlayerState } from '#lib/handlers/player/loadPlayer.ts';

/** A player of a pair, by the name that was asked for. */
export interface Asked<State extends PlayerState = PlayerState> {
  name: string;
  player: State;
}

/** Whoever cannot be shown at all comes before who cannot be shown now, and that before who is late. */
const ORDER: readonly Missing['state'][] = [
  'unknown',
  'banned',
  'hidden',
  'fault',
  'limited',
  'pending',
];

/** Which of two players keeps the pair from being shown; null where both are there. */
export function missingOfPair(pair: readonly Asked[]): Asked<Missing> | null {
  const missing = pair.filter((one): one is Asked<Missing> => one.player.state !== 'found');
  for (const state of ORDER) {
    const first = missing.find(({ player }) => player.state === state);
    if (first) return first;
  }
  return null;
}

/** Whether a player of a pair is there to be shown. */
export function isFound(one: Asked): one is Asked<Found> {
  return one.player.state === 'found';
}
