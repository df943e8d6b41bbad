import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { UpstreamFault } from '#lib/domain/faults.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { parseUsername } from '#lib/domain/username.ts';
import type { Loaded } from '#lib/players/loaded.ts';
import { loadSnapshot } from '#lib/players/playerService.ts';
import { getRefusal } from '#lib/rateLimit/consume.ts';

/** A player, or why there is none to show: see `playerStates.ts`. */
export type PlayerState = Loaded | { state: 'fault'; fault: UpstreamFault };

/**
 * How long a page waits for a player never seen before, ms: who pastes a link is answered within 3 s,
 * since chats give up soon after.
 */
const PAGE_PATIENCE_MS = 2300;
/** How long a program waits, ms. */
const API_PATIENCE_MS = 8000;

/** Loads a player for a page, once per rendering; a fault of the upstream becomes a state. */
export const loadPlayer = cache((raw: string) => loadWithin(raw, PAGE_PATIENCE_MS));

/** Loads a player for an answer to a program. */
export const loadPlayerForApi = (raw: string) => loadWithin(raw, API_PATIENCE_MS);

async function loadWithin(raw: string, patienceMs: number): Promise<PlayerState> {
  const username = parseUsername(raw);
  if (!username) return { state: 'unknown' };
  const limited = getRefusal();
  if (limited) return { state: 'limited', ...limited };
  try {
    return await loadSnapshot(username, patienceMs);
  } catch (fault) {
    if (fault instanceof UpstreamFault) return { state: 'fault', fault };
    throw fault;
  }
}

/** Redirects (308) to the player's own spelling, which is also the name after a rename. */
export function redirectToSpelling(asked: string, snapshot: Snapshot, below = ''): void {
  const { name } = snapshot.player;
  if (asked !== name) permanentRedirect(`/u/${name}${below}`);
}
