import { usernameFromInput } from '../../lib/domain/usernameFromInput.ts';

/** Takes the username form to the player's page, or back to the form with its error shown. */
export function GET(request: Request): Response {
  const name = usernameFromInput(new URL(request.url).searchParams.get('name') ?? '');
  const location = name ? `/u/${name}` : '/#not-a-name';
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
