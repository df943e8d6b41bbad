import { parseQuery } from '#lib/api/query/parseQuery.ts';
import { progressQuery } from '#lib/api/query/queries.ts';
import { toProgress } from '#lib/api/responses/progress.ts';
import { type Context, respondWith } from '#lib/handlers/api/respondWith.ts';
import { problemResponse } from '#lib/http/problem.ts';

/** A player's rows as RetroAchievements sent them, with the field names of its client library. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { query, problem } = parseQuery(progressQuery, new URL(request.url).searchParams);
  if (problem) return problemResponse(problem);
  const { username } = await params;
  return respondWith(request, username, ({ snapshot }) => toProgress(snapshot, query));
}
