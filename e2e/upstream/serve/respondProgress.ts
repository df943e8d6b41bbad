import { type Answer, jsonAnswer } from './answer.ts';
import { validateProgressQuery } from './validateQuery.ts';
import type { World } from './world.ts';

/**
 * `API_GetUserCompletionProgress.php`. An unknown player is a 200 without rows, as upstream.
 * `repeatRow` is the fault "dupes": the page begins with the last row of the page before.
 */
export function respondProgress(world: World, url: URL, repeatRow: boolean): Answer {
  const query = validateProgressQuery(url);
  if ('status' in query) return query;
  const player = world.players.find(query.user);
  const rows: readonly unknown[] = [...(player?.rows ?? []), ...(player?.oddRows ?? [])];
  const results = rows.slice(query.offset, query.offset + query.count);
  const before = rows[query.offset - 1];
  if (repeatRow && before && results.length > 0) results[0] = before;
  return jsonAnswer(200, {
    Count: results.length,
    Total: player?.total ?? rows.length,
    Results: results,
  });
}
