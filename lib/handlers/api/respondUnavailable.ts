import { stateOf, type Unavailable } from '#lib/handlers/player/playerStates.ts';
import { problemResponse } from '#lib/http/problem.ts';

/** Answers a program that there is no player to show, and why. */
export function respondUnavailable(player: Unavailable): Response {
  return problemResponse(stateOf(player).problem(player));
}
