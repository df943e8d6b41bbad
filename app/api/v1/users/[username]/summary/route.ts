import { jsonResponse } from '../../../../../../lib/http/jsonResponse.ts';
import { summaryAnswer } from '../../../../../../lib/http/summaryAnswer.ts';
import { loadPlayer } from '../../../../../loadPlayer.ts';
import { problemOf } from '../../../../problemOf.ts';

type Context = { params: Promise<{ username: string }> };

/** The numbers of a player, as of when, and whether they are old. */
export async function GET(request: Request, { params }: Context) {
  const player = await loadPlayer((await params).username);
  if (player.state !== 'found') return problemOf(player);
  return jsonResponse(request, summaryAnswer(player), 'public, max-age=0, s-maxage=10');
}
