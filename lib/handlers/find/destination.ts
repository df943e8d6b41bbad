import { UpstreamFault } from '#lib/domain/faults.ts';
import { orderNames } from '#lib/domain/orderNames.ts';
import { parsePlayerInput } from '#lib/domain/parsePlayerInput.ts';
import type { Ulid } from '#lib/domain/ulid.ts';
import type { Username } from '#lib/domain/username.ts';
import { withTimeout } from '#lib/images/render/withTimeout.ts';
import { findUlid } from '#lib/players/playerService.ts';

/** How long to wait for RetroAchievements, ms. */
const TIMEOUT_MS = 2500;

/** The form's error messages, by id. */
type FormError = 'not-a-name' | 'no-player' | 'not-now';
type Resolved = { name: Username } | { error: FormError };

/** The path the one-player form redirects to. */
export async function getPlayerDestination(query: URLSearchParams): Promise<string> {
  const asked = await resolve(query.get('name'));
  return 'name' in asked ? `/u/${asked.name}` : `/#${asked.error}`;
}

/** The path the comparison form redirects to. */
export async function getComparisonDestination(query: URLSearchParams): Promise<string> {
  const [a, b] = await Promise.all([resolve(query.get('a')), resolve(query.get('b'))]);
  if ('name' in a && 'name' in b) return `/compare/${orderNames(a.name, b.name).join('/')}`;
  const known = [a, b].flatMap((asked) => ('name' in asked ? `/${asked.name}` : []));
  const [error] = [a, b].flatMap((asked) => ('error' in asked ? asked.error : []));
  return `/compare${known[0] ?? ''}#${error}`;
}

async function resolve(input: string | null): Promise<Resolved> {
  const asked = parsePlayerInput(input ?? '');
  if (!asked) return { error: 'not-a-name' };
  return 'name' in asked ? asked : resolveUlid(asked.ulid);
}

async function resolveUlid(ulid: Ulid): Promise<Resolved> {
  try {
    const owner = await withTimeout(findUlid(ulid), TIMEOUT_MS);
    if (owner && 'name' in owner) return owner;
    return { error: owner?.state === 'unknown' ? 'no-player' : 'not-now' };
  } catch (fault) {
    if (fault instanceof UpstreamFault) return { error: 'not-now' };
    throw fault;
  }
}
