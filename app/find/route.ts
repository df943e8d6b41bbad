import { getComparisonDestination, getPlayerDestination } from '#lib/handlers/find/destination.ts';

/**
 * Redirects a form to its page, or back to itself with an error: `name` to the player, `a` and `b` to
 * their comparison.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const location = query.has('b')
    ? await getComparisonDestination(query)
    : await getPlayerDestination(query);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
