import { asksToBeHidden } from '#lib/domain/asksToBeHidden.ts';
import { parseMoment } from '#lib/domain/moment.ts';
import type { Player, Snapshot } from '#lib/domain/snapshot.ts';
import { getFollowUpPriority, type QueueOptions } from './budget.ts';
import type { Client } from './client.ts';
import { fetchCompletionProgress, type WalkOptions } from './fetchCompletionProgress.ts';
import { type WireProfile, wireProfile } from './wire.ts';

/** The player to fetch. */
export interface FetchTarget {
  name: string;
  /** Where it is known, it is tried first: it stays the same through renames. */
  ulid: string | null;
}

export type Fetched = { kind: 'unknown' } | { kind: 'found'; snapshot: Snapshot };

/**
 * Fetches a player's profile and whole list. Players who are banned or ask to be hidden come without
 * games: nothing of them is shown, so their list is not fetched.
 * @throws UpstreamFault
 */
export async function fetchSnapshot(
  client: Client,
  target: FetchTarget,
  walk: WalkOptions,
): Promise<Fetched> {
  const snapshot =
    (target.ulid === null ? null : await fetchById(client, target.ulid, walk)) ??
    (await fetchById(client, target.name, walk));
  return snapshot ? { kind: 'found', snapshot } : { kind: 'unknown' };
}

async function fetchById(client: Client, id: string, walk: WalkOptions): Promise<Snapshot | null> {
  // Both at once is faster for the reader. With little budget left, the profile goes first, so that
  // an unknown name costs one call.
  if (await client.isQuiet()) return fetchTogether(client, id, walk);
  const player = await fetchProfile(client, id, walk);
  if (!player) return null;
  if (isNotShown(player)) return toEmptySnapshot(client, player);
  const next = { ...walk, priority: getFollowUpPriority(walk.priority) };
  return toSnapshot(client, player, await fetchCompletionProgress(client, id, next));
}

async function fetchTogether(
  client: Client,
  id: string,
  walk: WalkOptions,
): Promise<Snapshot | null> {
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
  // Awaited below, but after the profile: until then a fault of the list would be unhandled.
  list.catch(() => {});
  const player = await profile;
  if (!player) return null;
  if (isNotShown(player)) return toEmptySnapshot(client, player);
  return toSnapshot(client, player, await list);
}

const isNotShown = ({ banned, motto }: Player) => banned || asksToBeHidden(motto);

type List = Awaited<ReturnType<typeof fetchCompletionProgress>>;

function toSnapshot(client: Client, player: Player, list: List): Snapshot {
  return { player, ...list, takenAt: client.clock.now() };
}

function toEmptySnapshot(client: Client, player: Player): Snapshot {
  return toSnapshot(client, player, { games: [], total: 0, complete: true });
}

/**
 * Looks up who a player is. Only this tells an unknown player from one without games: both have the
 * same empty list.
 * @param id a username or a ULID
 * @returns null where nobody has that id (404), or nobody can have it (422)
 * @throws UpstreamFault
 */
export async function fetchProfile(
  client: Client,
  id: string,
  options: QueueOptions,
): Promise<Player | null> {
  const profile = await client.call(
    {
      endpoint: 'API_GetUserProfile.php',
      params: { u: id },
      schema: wireProfile,
      absentOn: [404, 422],
    },
    options,
  );
  return profile && toPlayer(profile);
}

const ULID = /^[0-9A-Z]{26}$/;
/** Anonymised captures have this one. */
const NO_ULID = '0'.repeat(26);

/** Converts a profile. Banned players have negative permissions (RAWeb, `Permissions.php`). */
export function toPlayer(profile: WireProfile): Player {
  return {
    name: profile.User,
    ulid: toUlid(profile.ULID),
    avatar: profile.UserPic || null,
    memberSince: toIso(profile.MemberSince),
    points: profile.TotalPoints,
    casualPoints: profile.TotalSoftcorePoints,
    retroPoints: profile.TotalTruePoints,
    motto: profile.Motto ?? '',
    banned: profile.Permissions < 0,
  };
}

function toUlid(raw: string | null | undefined): string | null {
  const ulid = raw?.toUpperCase() ?? '';
  return ULID.test(ulid) && ulid !== NO_ULID ? ulid : null;
}

/** The profile's date is `Y-m-d H:i:s`, in UTC. */
function toIso(raw: string | null | undefined): string | null {
  const moment = raw ? parseMoment(raw) : null;
  return moment ? new Date(moment).toISOString() : null;
}
