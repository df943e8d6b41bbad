import { asksToBeHidden } from '#lib/domain/asksToBeHidden.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import type { Client } from './client.ts';
import { fetchCompletionProgress, type Walk } from './fetchCompletionProgress.ts';
import { fetchProfile } from './fetchProfile.ts';
import { turnAfter } from './turns.ts';

/** Whom to ask for. */
export interface Whom {
  name: string;
  /** Known from an earlier snapshot: follows the player through renames. */
  ulid: string | null;
}

export type Fetched = { kind: 'unknown' } | { kind: 'found'; snapshot: Snapshot };

/**
 * Fetches a player's profile and whole list. Who is banned or asks to be hidden comes without
 * games: nothing of them is shown, and the upstream is spared their pages.
 * @throws UpstreamFault
 */
export async function fetchSnapshot(client: Client, whom: Whom, walk: Walk): Promise<Fetched> {
  const snapshot =
    (whom.ulid === null ? null : await fetchById(client, whom.ulid, walk)) ??
    (await fetchById(client, whom.name, walk));
  return snapshot ? { kind: 'found', snapshot } : { kind: 'unknown' };
}

async function fetchById(client: Client, id: string, walk: Walk): Promise<Snapshot | null> {
  // Both at once is the quicker way for a reader; with little left to spend, the profile alone
  // goes first, so that an unknown name costs one call.
  if (await client.isQuiet()) return fetchTogether(client, id, walk);
  const player = await fetchProfile(client, id, walk);
  if (!player) return null;
  if (isNotShown(player)) return emptyOf(client, player);
  const next = { ...walk, turn: turnAfter(walk.turn) };
  return join(client, player, await fetchCompletionProgress(client, id, next));
}

async function fetchTogether(client: Client, id: string, walk: Walk): Promise<Snapshot | null> {
  const enough = new AbortController();
  const profile = fetchProfile(client, id, walk).then(
    (player) => {
      if (!player || isNotShown(player)) enough.abort();
      return player;
    },
    (fault) => {
      enough.abort();
      throw fault;
    },
  );
  const list = fetchCompletionProgress(client, id, { ...walk, signal: enough.signal });
  // Both are awaited below, but the profile first: until then a fault of the list is nobody's.
  list.catch(() => {});
  const player = await profile;
  if (!player) return null;
  if (isNotShown(player)) return emptyOf(client, player);
  return join(client, player, await list);
}

const isNotShown = ({ banned, motto }: Player) => banned || asksToBeHidden(motto);

type List = Awaited<ReturnType<typeof fetchCompletionProgress>>;

function join(client: Client, player: Player, list: List): Snapshot {
  return { player, ...list, takenAt: client.clock.now() };
}

function emptyOf(client: Client, player: Player): Snapshot {
  return join(client, player, { games: [], total: 0, complete: true });
}
