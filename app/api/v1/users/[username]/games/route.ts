import { parseQuery } from '#lib/api/query/parseQuery.ts';
import { gamesQuery } from '#lib/api/query/queries.ts';
import { toGames } from '#lib/api/responses/games.ts';
import { type Context, respondWith } from '#lib/handlers/api/respondWith.ts';
import { problemResponse } from '#lib/http/problem.ts';

/** A player's games, with the filters of the games page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { query, problem } = parseQuery(gamesQuery, new URL(request.url).searchParams);
  if (problem) return problemResponse(problem);
  const { username } = await params;
  return respondWith(request, username, (found) => toGames(found, query));
}
