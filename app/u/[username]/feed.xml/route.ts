import { respondUnavailable } from '#lib/handlers/api/respondUnavailable.ts';
import { getFeed } from '#lib/handlers/feed/getFeed.ts';
import { loadPlayerForApi } from '#lib/handlers/player/loadPlayer.ts';
import { feedResponse } from '#lib/http/feed/feedResponse.ts';

type Context = { params: Promise<{ username: string }> };

const CACHE_CONTROL = 'public, max-age=300, s-maxage=600, stale-if-error=86400';
const STALE_CACHE_CONTROL = 'public, max-age=60';

/** A player's last awards as an Atom feed, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const player = await loadPlayerForApi((await params).username);
  if (player.state !== 'found') return respondUnavailable(player);
  const { xml, changedAt } = getFeed(player.snapshot);
  return feedResponse(request, xml, changedAt, player.stale ? STALE_CACHE_CONTROL : CACHE_CONTROL);
}
