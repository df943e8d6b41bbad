import { filtersQuery, parseFilters, parsePage } from '#lib/gameQuery/filters.ts';

type Context = { params: Promise<{ username: string }> };

/**
 * Handles `/u/{username}/games` with a search that is not normalized: redirects to the normalized
 * search, so that equal searches share a cached page.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  const { searchParams: query } = new URL(request.url);
  // Of repeated parameters, rewrites use the last.
  const read = (name: string) => query.getAll(name).at(-1);
  const address = filtersQuery(parseFilters(read), parsePage(read('page')));
  const headers = {
    location: `/u/${username}/games${address}`,
    'cache-control': 'public, max-age=60',
    'x-robots-tag': 'noindex',
  };
  return new Response(null, { status: 307, headers });
}
