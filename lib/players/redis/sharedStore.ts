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

/** How long a reader waits for Redis before what this instance has is looked at, ms. */
const PATIENCE_MS = 100;
/** Players written while Redis was away that are handed in when it is back. */
const MOST_UNWRITTEN = 5000;

export interface SharedStoreParts {
  link: RedisLink;
  rows: RedisRows;
  /** What this instance has by itself: it answers while Redis is away, or has lost something. */
  own: SnapshotStore;
  prefix: string;
  instance: string;
}

/**
 * The store of several instances: Redis, with each instance's own store behind it. What is written
 * goes to both. What Redis does not know, having lost it, is handed in again.
 */
export function createSharedStore(parts: SharedStoreParts): SnapshotStore {
  const { link, rows, own, prefix, instance } = parts;
  const unwritten = new Set<string>();
  const listeners = new Set<(change: StoreChange) => void>();
  let counts = { players: 0, bytes: 0 };

  function noteUnwritten(name: string): void {
    if (unwritten.size < MOST_UNWRITTEN) unwritten.add(name);
  }

  /** Hands a player of our own in. */
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

  /** What another instance brought is kept here too, for when Redis loses it. */
  async function readShared(name: string, freshAfter: number): Promise<Read> {
    const found = await rows.read(name, freshAfter);
    if (found?.kind !== 'player') return found;
    const { packed, ...player } = found;
    const { ulid } = player.snapshot.player;
    const former = ulid === null ? null : await own.findNameByUlid(ulid);
    // A name that leads to the player no more is somebody else's.
    const taken = former !== null && !player.names.includes(former) ? [former] : [];
    void own.writePlayer(player, name === player.names[0] ? null : name, { packed, taken });
    return player;
  }

  async function readOwn(name: string, freshAfter: number, lost: boolean) {
    const player = await own.read(name, freshAfter);
    if (lost && player?.kind === 'player') void handIn(player);
    return player;
  }

  link.onUp(() => void handInUnwritten());
  const tell = (change: StoreChange) => {
    for (const listener of listeners) listener(change);
  };
  const unfollow = followChanges({
    link,
    key: `${prefix}changes`,
    instance,
    onChange({ kind, names }) {
      if (kind === 'gone') for (const name of names) void own.delete(name);
      tell({ names });
    },
    onGap: () => tell({ names: null }),
  });

  return {
    async read(name, freshAfter = 0) {
      const asked = readShared(name, freshAfter).catch(() => null);
      const shared = await soon(asked);
      if (shared) return shared;
      const mine = await readOwn(name, freshAfter, shared === null);
      return mine ?? (await asked) ?? null;
    },
    findNameByUlid: async (ulid) => (await rows.findNameByUlid(ulid)) ?? own.findNameByUlid(ulid),
    async writePlayer(dated, asked, { taken = [] } = {}) {
      const packed = await packSnapshot(dated.snapshot);
      const name = usernameKey(dated.snapshot.player.name);
      const shared = await rows.put(dated, asked, packed, taken);
      if (shared === undefined) noteUnwritten(name);
      const newer = shared === 'newer' ? await readShared(name, 0) : null;
      if (newer?.kind === 'player') return newer;
      const kept = await own.writePlayer(dated, asked, { packed, taken });
      return Array.isArray(shared) ? { ...kept, names: shared } : kept;
    },
    async writeUnknown(name, until) {
      await Promise.all([rows.putUnknown(name, until), own.writeUnknown(name, until)]);
    },
    async delete(name) {
      unwritten.delete(name);
      const [shared, mine] = await Promise.all([rows.remove(name), own.delete(name)]);
      return [...new Set([...(shared ?? []), ...mine])];
    },
    // What is in Redis ends by itself.
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
    // An instance goes on by itself while Redis is away: to take it out of service would help nobody.
    isReachable: async () => link.isUp() || (await own.isReachable()),
    // In Redis everything ends by itself.
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

/** Gives what is there soon; undefined when it takes longer, or nothing can be said. */
function soon(read: Promise<Read>): Promise<Read> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS, undefined);
    read.then((found) => {
      clearTimeout(timer);
      resolve(found);
    });
  });
}
