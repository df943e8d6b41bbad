import { parseUsername } from '#lib/domain/username.ts';
import { respondUnavailable } from '#lib/handlers/api/respondUnavailable.ts';
import { problemResponse } from '#lib/http/problem.ts';
import { refreshNow } from '#lib/players/playerService.ts';

type Context = { params: Promise<{ username: string }> };

/** Fetches a player now: 202 when it started, 429 when the last one is too recent. */
export async function POST(_request: Request, { params }: Context) {
  const username = parseUsername((await params).username);
  if (!username) return respondUnavailable({ state: 'unknown' });
  const result = await refreshNow(username);
  if (result.status === 'accepted') {
    return new Response(null, { status: 202, headers: { 'cache-control': 'no-store' } });
  }
  if (result.status === 'too-soon') {
    const { retryAfter } = result;
    const title = 'This player was fetched less than five minutes ago.';
    return problemResponse({ status: 429, slug: 'too-soon', title, retryAfter });
  }
  return respondUnavailable({ state: result.status });
}
