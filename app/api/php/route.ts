import { parsePhpQuery } from '#lib/api/php/parsePhpQuery.ts';
import { toPhp } from '#lib/api/php/phpResponse.ts';
import { loadByUser } from '#lib/handlers/api/loadByUser.ts';
import { phpProblem, phpRefusal } from '#lib/handlers/api/phpProblem.ts';
import { LIFE } from '#lib/handlers/api/respondWith.ts';
import { jsonResponse } from '#lib/http/jsonResponse.ts';

const NOBODY = { games: [] };

/**
 * The endpoint that this site stands on, answered from snapshots: `/API/API_GetUserCompletionProgress.php`
 * is led here (`next.config.mjs`), since a folder `API` beside `api` is one folder on some systems.
 */
export async function GET(request: Request): Promise<Response> {
  const query = parsePhpQuery(new URL(request.url).searchParams);
  if ('errors' in query) return phpRefusal(query);
  const player = await loadByUser(query.user);
  if (player.state !== 'found' && player.state !== 'unknown') return phpProblem(player);
  // As there, nobody has no games.
  const list = player.state === 'found' ? player.snapshot : NOBODY;
  return jsonResponse(request, toPhp(list, query), LIFE);
}
