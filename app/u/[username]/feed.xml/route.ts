import { respondUnavailable } from '#lib/handlers/api/respondUnavailable.ts';
import { getFeed } from '#lib/handlers/feed/getFeed.ts';
import { loadPlayerForApi } from '#lib/handlers/player/loadPlayer.ts';
import { feedResponse } from '#lib/http/feed/feedResponse.ts';

type Context = { params: Promise<{ username: string }> };

const LIFE = 'public, max-age=300, s-maxage=600, stale-if-error=86400';
const LIFE_WHEN_STALE = 'public, max-age=60';

/** A player's last awards as an Atom feed, in any case of the name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const player = await loadPlayerForApi((await params).username);
  if (player.state !== 'found') return respondUnavailable(player);
  const { xml, changedAt } = getFeed(player.snapshot);
  return feedResponse(request, xml, changedAt, player.stale ? LIFE_WHEN_STALE : LIFE);
}
