import { orderNames } from '../../lib/domain/orderNames.ts';
import { usernameFromInput } from '../../lib/domain/usernameFromInput.ts';

/**
 * Takes a form to the page that it asks for, or back with its error shown: `name` to the player,
 * `a` and `b` to the two side by side.
 */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const location = query.has('b') ? comparisonOf(query) : playerOf(query);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

function playerOf(query: URLSearchParams): string {
  const name = usernameFromInput(query.get('name') ?? '');
  return name ? `/u/${name}` : '/#not-a-name';
}

function comparisonOf(query: URLSearchParams): string {
  const [a, b] = ['a', 'b'].map((field) => usernameFromInput(query.get(field) ?? ''));
  if (a && b) return `/compare/${orderNames(a, b).join('/')}`;
  const known = a ?? b;
  return known ? `/compare/${known}#not-a-name` : '/compare#not-a-name';
}
