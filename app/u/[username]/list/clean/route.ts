import { filtersQuery, parseFilters, parsePage } from '#lib/gameQuery/filters.ts';

type Context = { params: Promise<{ username: string }> };

/**
 * Answers `/u/{username}/games` where what is searched for is not as addresses have it: leads to
 * the list with the search cleaned, so that no page is kept for what means the same.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username } = await params;
  const { searchParams: query } = new URL(request.url);
  // Of a name that is said twice, rewrites take the last.
  const read = (name: string) => query.getAll(name).at(-1);
  const address = filtersQuery(parseFilters(read), parsePage(read('page')));
  const headers = {
    location: `/u/${username}/games${address}`,
    'cache-control': 'public, max-age=60',
    'x-robots-tag': 'noindex',
  };
  return new Response(null, { status: 307, headers });
}
