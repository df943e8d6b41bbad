import { usernameKey } from '#lib/domain/username.ts';
import { packSnapshot } from '#lib/players/packSnapshot.ts';
import type {
  SnapshotStore,
  StoreChange,
  StoredPlayer,
  StoredUnknown,
} from '#lib/players/snapshotStore.ts';
import type { RedisLink } from '#lib/storage/redis/redisLink.ts';
import { followChanges } from './followChanges.ts';
import type { RedisRows } from './redisRows.ts';

/** How long a reader waits for Redis before the instance's own store is read, ms. */
const PATIENCE_MS = 100;
/** Players written while Redis was away, to be written to Redis when it is back. */
const MAX_UNWRITTEN = 5000;

export interface SharedStoreParts {
  link: RedisLink;
  rows: RedisRows;
  /** The instance's own store: used while Redis is away, or has lost something. */
  own: SnapshotStore;
  prefix: string;
  instance: string;
}

/**
 * The store of several instances: Redis, with each instance's own store behind it. Writes go to both.
 * What Redis has lost is written to it again.
 */
export function createSharedStore(parts: SharedStoreParts): SnapshotStore {
  const { link, rows, own, prefix, instance } = parts;
  const unwritten = new Set<string>();
  const listeners = new Set<(change: StoreChange) => void>();
  let counts = { players: 0, bytes: 0 };

  function noteUnwritten(name: string): void {
    if (unwritten.size < MAX_UNWRITTEN) unwritten.add(name);
  }

  /** Writes a player of the own store to Redis. */
  async function handIn(player: StoredPlayer): Promise<void> {
    const [name = ''] = player.names;
    const kept = await rows.put(player, null, await packSnapshot(player.snapshot));
    if (kept === undefined) noteUnwritten(name);
  }

  async function handInUnwritten(): Promise<void> {
    for (const name of unwritten) {
      if (!link.isUp()) return;
      unwritten.delete(name);
      const player = await own.read(name);
      if (player?.kind === 'player') await handIn(player);
    }
  }

  /** Copies the player to the own store, in case Redis loses them. */
  async function readShared(name: string, freshAfter: number, isLook: boolean): Promise<Read> {
    const found = await rows.read(name, freshAfter, isLook);
    if (found?.kind !== 'player') return found;
    const { packed, ...player } = found;
    const { ulid } = player.snapshot.player;
    const former = ulid === null ? null : await own.findNameByUlid(ulid);
    // A name that does not lead to the player any more belongs to somebody else.
    const taken = former !== null && !player.names.includes(former) ? [former] : [];
    void own.writePlayer(player, name === player.names[0] ? null : name, { packed, taken });
    return player;
  }

  async function readOwn(name: string, freshAfter: number, isLook: boolean, lost: boolean) {
    const player = await own.read(name, freshAfter, isLook);
    if (lost && player?.kind === 'player') void handIn(player);
    return player;
  }

  link.onUp(() => void handInUnwritten());
  const notify = (change: StoreChange) => {
    for (const listener of listeners) listener(change);
  };
  const unfollow = followChanges({
    link,
    key: `${prefix}changes`,
    instance,
    onChange({ kind, names }) {
      if (kind === 'gone') for (const name of names) void own.delete(name);
      notify({ names });
    },
    onGap: () => notify({ names: null }),
  });

  return {
    async read(name, freshAfter = 0, isLook = true) {
      const asked = readShared(name, freshAfter, isLook).catch(() => null);
      const shared = await withPatience(asked);
      if (shared) return shared;
      const mine = await readOwn(name, freshAfter, isLook, shared === null);
      return mine ?? (await asked) ?? null;
    },
    findNameByUlid: async (ulid) => (await rows.findNameByUlid(ulid)) ?? own.findNameByUlid(ulid),
    async writePlayer(dated, asked, { taken = [] } = {}) {
      const packed = await packSnapshot(dated.snapshot);
      const name = usernameKey(dated.snapshot.player.name);
      const shared = await rows.put(dated, asked, packed, taken);
      if (shared === undefined) noteUnwritten(name);
      const newer = shared === 'newer' ? await readShared(name, 0, false) : null;
      if (newer?.kind === 'player') return newer;
      const kept = await own.writePlayer(dated, asked, { packed, taken });
      return Array.isArray(shared) ? { ...kept, names: shared } : kept;
    },
    async writeUnknown(name, until) {
      await Promise.all([rows.putUnknown(name, until), own.writeUnknown(name, until)]);
    },
    async delete(name) {
      const [shared, mine] = await Promise.all([rows.remove(name), own.delete(name)]);
      const names = [...new Set([...(shared ?? []), ...mine])];
      for (const one of [name, ...names]) unwritten.delete(one);
      return names;
    },
    expireAwarded: async (awards) =>
      (await rows.expireAwarded(awards)) ?? own.expireAwarded(awards),
    recent: async (limit) => (await rows.recent(limit)) ?? own.recent(limit),
    stats() {
      rows.count().then(
        (found) => {
          if (found) counts = found;
        },
        () => {},
      );
      return { ...own.stats(), ...counts };
    },
    // Without Redis the instance still serves what it has: taking it out of service would not help.
    isReachable: async () => link.isUp() || (await own.isReachable()),
    // Keys in Redis expire by themselves.
    sweep: () => own.sweep(),
    onChange: (listener) => void listeners.add(listener),
    close() {
      unfollow();
      link.close();
      own.close();
    },
  };
}

type Read = StoredPlayer | StoredUnknown | null | undefined;

/** The result, or undefined where it takes longer than `PATIENCE_MS`. */
function withPatience(read: Promise<Read>): Promise<Read> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS, undefined);
    read.then((found) => {
      clearTimeout(timer);
      resolve(found);
    });
  });
}
