import { type Context, respondWith } from '#app/api/respondWith.ts';
import { answerSummary } from '#lib/api/answers/summary.ts';

/** The numbers of a player, as of when, and whether they are old. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  return respondWith(request, username, answerSummary);
}
