import { permanentRedirect } from 'next/navigation';
import { orderNames } from '#lib/domain/orderNames.ts';
import { usernameKey } from '#lib/domain/username.ts';
import { loadPlayer } from '#lib/handlers/player/loadPlayer.ts';
import type { Found, Unavailable } from '#lib/handlers/player/playerStates.ts';
import { firstUnavailable, isFound, type RequestedPlayer } from './firstUnavailable.ts';

/** Both players, or the one who keeps them from being shown. */
type Pair =
  | { missing: RequestedPlayer<Unavailable>; both?: undefined }
  | { missing?: undefined; both: readonly [Found, Found] };

/** Loads two players for a page. */
export async function loadPair(names: readonly [string, string]): Promise<Pair> {
  const pair = await Promise.all(
    names.map(async (name) => ({ name, player: await loadPlayer(name) })),
  );
  const missing = firstUnavailable(pair);
  if (missing) return { missing };
  const [a, b] = pair.filter(isFound);
  if (!a || !b) throw new RangeError('a pair is two');
  return { both: [a.player, b.player] };
}

/**
 * Redirects (308) to the names in alphabetical order without regard to case, before anything is
 * loaded. A player is not compared with themselves, but asked about whom with.
 */
export function redirectToOrder(names: readonly [string, string]): void {
  const [a, b] = orderNames(...names);
  if (usernameKey(a) === usernameKey(b)) permanentRedirect(`/compare/${a}`);
  if (a !== names[0]) permanentRedirect(`/compare/${a}/${b}`);
}

/** Redirects (308) to the players' own spellings, in their order. */
export function redirectToSpellings(
  names: readonly [string, string],
  both: readonly [Found, Found],
) {
  const [one, other] = both.map(({ snapshot }) => snapshot.player.name);
  if (one === undefined || other === undefined) return;
  if (one === other) permanentRedirect(`/compare/${one}`);
  const [a, b] = orderNames(one, other);
  if (a !== names[0] || b !== names[1]) permanentRedirect(`/compare/${a}/${b}`);
}
