import { parsePhpQuery } from '#lib/api/php/parsePhpQuery.ts';
import { toPhp } from '#lib/api/php/phpResponse.ts';
import { loadByUser } from '#lib/handlers/api/loadByUser.ts';
import { phpProblem, phpRefusal } from '#lib/handlers/api/phpProblem.ts';
import { LIFE } from '#lib/handlers/api/respondWith.ts';
import { jsonResponse } from '#lib/http/jsonResponse.ts';

const NO_GAMES = { games: [] };

/**
 * The endpoint of RetroAchievements, answered from snapshots. `/API/API_GetUserCompletionProgress.php` is
 * rewritten to this path (`next.config.mjs`), because on some systems `API` and `api` are one folder.
 */
export async function GET(request: Request): Promise<Response> {
  const query = parsePhpQuery(new URL(request.url).searchParams);
  if ('errors' in query) return phpRefusal(query);
  const player = await loadByUser(query.user);
  if (player.state !== 'found' && player.state !== 'unknown') return phpProblem(player);
  // Like the original: an unknown player has no games.
  const list = player.state === 'found' ? player.snapshot : NO_GAMES;
  return jsonResponse(request, toPhp(list, query), LIFE);
}
