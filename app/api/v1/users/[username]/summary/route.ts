import { toSummary } from '#lib/api/responses/summary.ts';
import { type Context, respondWith } from '#lib/handlers/api/respondWith.ts';

/** A player's numbers, and how current they are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  return respondWith(request, username, toSummary);
}
