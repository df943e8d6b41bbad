import type { PlayerState } from '#lib/handlers/player/loadPlayer.ts';
import { limitedProblem, type Problem, problemResponse } from '#lib/http/problem.ts';

const MISSING = {
  unknown: 'There is no player by that name.',
  banned: 'This player is not available.',
  hidden: 'This player asked not to be shown.',
} as const;

/** Seconds after which to ask again where the upstream says nothing. */
const ASK_AGAIN = 30;

type Missing = Exclude<PlayerState, { state: 'found' }>;

/** The problem where there is no snapshot to answer from. */
export function problemOfPlayer(player: Missing): Problem {
  if (player.state === 'pending') {
    const { fetched, total, retryAfter } = player;
    const detail = total === null ? undefined : `${fetched} of ${total} games`;
    const title = 'The games are being fetched.';
    return { status: 503, slug: 'pending', title, detail, retryAfter };
  }
  if (player.state === 'limited') return limitedProblem(player.retryAfter);
  if (player.state === 'fault') {
    const { kind, message: title, retryAfter } = player.fault;
    const wait = retryAfter ?? ASK_AGAIN;
    return { status: 503, slug: `upstream-${kind}`, title, retryAfter: wait };
  }
  return { status: 404, slug: 'unknown-player', title: MISSING[player.state] };
}

/** Answers with that problem. */
export function problemOf(player: Missing): Response {
  return problemResponse(problemOfPlayer(player));
}
