import { limitedProblem } from '../../lib/http/limitedProblem.ts';
import { problemResponse } from '../../lib/http/problem.ts';
import type { PlayerState } from '../loadPlayer.ts';

const MISSING = {
  unknown: 'There is no player by that name.',
  banned: 'This player is not available.',
  hidden: 'This player asked not to be shown.',
} as const;

/** The problem that an API route answers where there is no snapshot to answer from. */
export function problemOf(player: Exclude<PlayerState, { state: 'found' }>): Response {
  if (player.state === 'pending') {
    const { fetched, total, retryAfter } = player;
    const detail = total === null ? undefined : `${fetched} of ${total} games`;
    const title = 'The games are being fetched.';
    return problemResponse({ status: 503, slug: 'pending', title, detail, retryAfter });
  }
  if (player.state === 'limited') return problemResponse(limitedProblem(player.retryAfter));
  if (player.state === 'fault') {
    const { kind, message: title, retryAfter } = player.fault;
    return problemResponse({
      status: 503,
      slug: `upstream-${kind}`,
      title,
      retryAfter: retryAfter ?? 30,
    });
  }
  return problemResponse({ status: 404, slug: 'unknown-player', title: MISSING[player.state] });
}
