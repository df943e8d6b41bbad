import { asksToBeHidden } from '#lib/domain/asksToBeHidden.ts';
import type { Player, ReadReason, Snapshot } from '#lib/domain/snapshot.ts';
import { getFollowUpPriority } from './budget.ts';
import type { Client } from './client.ts';
import {
  fetchCompletionProgress,
  type Progress,
  type WalkOptions,
} from './fetchCompletionProgress.ts';
import { fetchFront } from './fetchFront.ts';
import { fetchIdentity } from './fetchIdentity.ts';

/** What of a player has to be read again. */
export interface FetchPlan {
  /** The whole list; `if-quiet` where there is plenty of budget left. Otherwise the front of it. */
  walk: boolean | 'if-quiet';
  /** Who the player is. Each walk reads that too. */
  identify: boolean;
  reason: ReadReason;
}

/** The player to fetch. */
export interface FetchTarget {
  name: string;
  /** Lower-case names that lead to the player. */
  names: readonly string[];
  /** Where it is known, it is tried first: it stays the same through renames. */
  ulid: string | null;
  /** What is known of the player; null where everything has to be read. */
  known: Snapshot | null;
  plan: FetchPlan;
}

export type Fetched = { kind: 'unknown' } | { kind: 'found'; snapshot: Snapshot };

/**
 * Fetches a player. Of one who is known it reads the front of the list, which is one call, and the rest
 * as the plan says, or where the front does not fit. Players who are banned or ask to be hidden come
 * without games: nothing of them is shown, so their list is not fetched.
 * @throws UpstreamFault
 */
export async function fetchSnapshot(
  client: Client,
  target: FetchTarget,
  walk: WalkOptions,
): Promise<Fetched> {
  const byUlid = target.ulid === null ? null : await fetchById(client, target.ulid, target, walk);
  // A name that is asked for because nobody has the ULID may be another player's.
  const known = target.ulid === null ? target.known : null;
  const snapshot = byUlid ?? (await fetchById(client, target.name, { ...target, known }, walk));
  return snapshot ? { kind: 'found', snapshot } : { kind: 'unknown' };
}

/** What was read of a list; null for a front that does not fit. */
type ReadList = (Progress & { whole: boolean }) | null;

async function fetchById(
  client: Client,
  id: string,
  { known, plan }: Pick<FetchTarget, 'known' | 'plan'>,
  walk: WalkOptions,
): Promise<Snapshot | null> {
  const quiet = await client.isQuiet();
  const readAll = async (options: WalkOptions): Promise<ReadList> => ({
    ...(await fetchCompletionProgress(client, id, options)),
    whole: true,
  });
  const base = plan.walk === true || (plan.walk === 'if-quiet' && quiet) ? null : known;
  const readList = (options: WalkOptions) =>
    base ? fetchFront(client, id, base, options) : readAll(options);
  const finish = (player: Player, list: ReadList, identified: boolean) =>
    list && toSnapshot(client, player, list, { known, identified, reason: plan.reason });

  if (base && !plan.identify) {
    const refreshed = finish(base.player, await readList(walk), false);
    const whole = { known, plan: { ...plan, walk: true } };
    return refreshed ?? fetchById(client, id, whole, followUp(walk));
  }
  const read = await (quiet ? readTogether : readInTurn)(client, id, walk, readList);
  if (!read) return null;
  const { player } = read;
  if (isNotShown(player)) return finish(player, NO_LIST, true);
  return finish(player, read.list ?? (await readAll(followUp(walk))), true);
}

const NO_LIST = { games: [], total: 0, complete: true, whole: true };

const isNotShown = ({ banned, motto }: Player) => banned || asksToBeHidden(motto);

const followUp = (walk: WalkOptions): WalkOptions => ({
  ...walk,
  priority: getFollowUpPriority(walk.priority),
});

/** Who a player is, and the list; null for an unknown player. */
type ReadBoth = { player: Player; list: ReadList } | null;
type ReadListWith = (options: WalkOptions) => Promise<ReadList>;

/** With little budget left, identity goes first, so that an unknown name costs one call. */
async function readInTurn(
  client: Client,
  id: string,
  walk: WalkOptions,
  readList: ReadListWith,
): Promise<ReadBoth> {
  const player = await fetchIdentity(client, id, walk);
  if (!player) return null;
  return { player, list: isNotShown(player) ? null : await readList(followUp(walk)) };
}

/** Both at once is faster for the reader. */
async function readTogether(
  client: Client,
  id: string,
  walk: WalkOptions,
  readList: ReadListWith,
): Promise<ReadBoth> {
  const enough = new AbortController();
  const identity = fetchIdentity(client, id, walk).then(
    (player) => {
      if (!player || isNotShown(player)) enough.abort();
      return player;
    },
    (fault) => {
      enough.abort();
      throw fault;
    },
  );
  const reading = readList({ ...walk, signal: enough.signal });
  // Awaited below, but after the identity: until then a fault of the list would be unhandled.
  reading.catch(() => {});
  const player = await identity;
  if (!player) return null;
  return { player, list: isNotShown(player) ? null : await reading };
}

interface Read {
  known: Snapshot | null;
  /** Whether it was read who the player is. */
  identified: boolean;
  reason: ReadReason;
}

function toSnapshot(
  client: Client,
  player: Player,
  { games, total, complete, whole }: Progress & { whole: boolean },
  { known, identified, reason }: Read,
): Snapshot {
  const takenAt = client.clock.now();
  const { walkedAt = takenAt, identifiedAt = takenAt } = known?.reading ?? {};
  const reading = {
    walkedAt: whole ? takenAt : walkedAt,
    identifiedAt: identified ? takenAt : identifiedAt,
    reason,
  };
  return { player, games, total, complete, takenAt, reading };
}
