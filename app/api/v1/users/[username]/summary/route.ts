import { toSummary } from '#lib/api/responses/summary.ts';
import { type Context, respondWith } from '#lib/handlers/api/respondWith.ts';

/** The numbers of a player, as of when, and whether they are old. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  return respondWith(request, username, toSummary);
}
