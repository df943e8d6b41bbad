import { getComparisonDestination, getPlayerDestination } from '#lib/handlers/find/destination.ts';

/**
 * Takes a form to the page that it asks for, or back with its error shown: `name` to the player,
 * `a` and `b` to the two side by side.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const location = query.has('b')
    ? await getComparisonDestination(query)
    : await getPlayerDestination(query);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
