import { parseQuery } from '#lib/api/query/parseQuery.ts';
import { activityQuery } from '#lib/api/query/queries.ts';
import { toActivity } from '#lib/api/responses/activity.ts';
import { currentYear } from '#lib/domain/year.ts';
import { type Context, respondWith } from '#lib/handlers/api/respondWith.ts';
import { problemResponse } from '#lib/http/problem.ts';

/** When a player earned awards, by day, month, weekday and year. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const schema = activityQuery(currentYear());
  const { query, problem } = parseQuery(schema, new URL(request.url).searchParams);
  if (problem) return problemResponse(problem);
  const { username } = await params;
  return respondWith(request, username, (found) => toActivity(found, query));
}
