import { LRUCache } from 'lru-cache';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { GRACE_MS, getMaxAge, getUnknownMaxAge, type Jitter } from './freshness.ts';
import type { PurgedPlayer } from './snapshotChange.ts';
import type { SnapshotStore, StoredPlayer, StoredUnknown } from './snapshotStore.ts';

/** What the cache knows of a name; null where it knows nothing. */
export type Stored = StoredPlayer | StoredUnknown | null;

/** Parsed snapshots in memory, with the store behind them. Names are lower case. */
export interface PlayerCache {
  /** Gives a player, also under a former name, or a name of nobody. Expired players are removed. */
  get(name: string): Promise<Stored>;
  /** Gives a player without counting it as a look; not into memory. */
  peek(name: string): Promise<Stored>;
  /**
   * Gives a fresh copy of a stale player, where another process has stored one.
   * @param isLook whether somebody looks at the player
   */
  getFresher(player: StoredPlayer, isLook: boolean): Promise<StoredPlayer | null>;
  /** Gives a later snapshot of a player, where another process has stored one. */
  getLater(player: StoredPlayer): Promise<StoredPlayer | null>;
  /** Drops names from memory because the store has changed; everything where `names` is null. */
  invalidate(names: readonly string[] | null): void;
  /**
   * @param requestedName the name the upstream was asked for; null when it was not asked by name
   * @param taken former names of the player that belong to somebody else now
   */
  put(
    snapshot: Snapshot,
    requestedName: string | null,
    earlier: StoredPlayer | null,
    taken: readonly string[],
  ): Promise<StoredPlayer>;
  putUnknown(name: string): Promise<void>;
  /** Removes a player from memory and store. */
  purge(name: string): Promise<PurgedPlayer>;
  /** The name that a player is stored under. */
  findNameByUlid(ulid: string): Promise<string | null>;
  /** The names under which this process has had the player with a ULID in memory. */
  findNamesByUlid(ulid: string): readonly string[];
  /** Purges expired players, in the store too. @returns those that were in this process's memory */
  sweep(): Promise<readonly PurgedPlayer[]>;
}

/** What is noted of a player who was in memory, for as long as pages and images may show them. */
interface Expiry {
  /** ms since the epoch. */
  at: number;
  avatar: string | null;
  ulid: string | null;
}

const MAX_EXPIRIES = 20_000;

export function createPlayerCache(
  store: SnapshotStore,
  memoryBytes: number,
  clock: Clock,
  jitter: Jitter,
): PlayerCache {
  const memory = createMemory(memoryBytes);
  const reads = new Map<string, Promise<Stored>>();
  /** By present name. Outlives the snapshot in memory: pages, images and cards were made of it. */
  const expiries = new LRUCache<string, Expiry>({ max: MAX_EXPIRIES });

  function remember(player: StoredPlayer): void {
    memory.set(player);
    const { avatar, ulid } = player.snapshot.player;
    expiries.set(player.names[0] ?? '', { at: player.expiresAt, avatar, ulid });
  }

  /** Concurrent readers of a name share one read, so that a snapshot is unpacked once. */
  function readOnce(name: string): Promise<Stored> {
    const running = reads.get(name);
    if (running) return running;
    const read: Promise<Stored> = store.read(name).then((stored) => {
      // Invalidated meanwhile: the result goes to the readers who wait for it, not into memory.
      const current = reads.get(name) === read;
      if (current) reads.delete(name);
      // A fetch may have ended since.
      const newer = memory.get(name);
      if (newer) return newer;
      if (current && stored?.kind === 'player') remember(stored);
      return stored;
    });
    reads.set(name, read);
    return read;
  }

  function invalidate(names: readonly string[] | null): void {
    if (names === null) {
      reads.clear();
      memory.clear();
    }
    for (const name of names ?? []) {
      reads.delete(name);
      const player = memory.get(name);
      if (player) memory.delete(player);
    }
  }

  async function remove(name: string): Promise<PurgedPlayer> {
    const stored = memory.get(name) ?? (await store.read(name));
    const player = stored?.kind === 'player' ? stored : null;
    invalidate([name]);
    const deleted = await store.delete(name);
    const names = [...new Set([...(player?.names ?? []), ...deleted])];
    return { names, avatar: player?.snapshot.player.avatar ?? null };
  }

  async function sweep(): Promise<readonly PurgedPlayer[]> {
    const now = clock.now();
    const past = [...expiries.entries()].filter(([, { at }]) => at <= now);
    const purged: PurgedPlayer[] = [];
    for (const [name, { avatar }] of past) {
      // After a rename the name leads to a player who has not expired.
      const stored = memory.get(name) ?? (await store.read(name));
      expiries.delete(name);
      if (stored?.kind === 'player' && stored.expiresAt > now) continue;
      const { names } = await remove(name);
      purged.push({ names: [...new Set([name, ...names])], avatar });
    }
    await store.sweep();
    return purged;
  }

  return {
    async get(name) {
      const stored = memory.get(name) ?? (await readOnce(name));
      if (stored?.kind !== 'player' || clock.now() < stored.expiresAt) return stored;
      // The entry in `expiries` stays: the next sweep reports the player as purged.
      await remove(name);
      return null;
    },
    async peek(name) {
      const stored = memory.get(name) ?? (await store.read(name, 0, false));
      return stored?.kind === 'player' && clock.now() >= stored.expiresAt ? null : stored;
    },
    async getFresher({ names: [own = ''], freshUntil }, isLook) {
      const stored = await store.read(own, Math.max(freshUntil, clock.now()), isLook);
      if (stored?.kind !== 'player') return null;
      remember(stored);
      return stored;
    },
    async getLater({ names: [own = ''], snapshot }) {
      const stored = await store.read(own);
      if (stored?.kind !== 'player' || stored.snapshot.takenAt <= snapshot.takenAt) return null;
      remember(stored);
      return stored;
    },
    async put(snapshot, requestedName, earlier, taken) {
      const freshUntil = snapshot.takenAt + getMaxAge(snapshot, earlier?.snapshot ?? null, jitter);
      const expiresAt = snapshot.takenAt + GRACE_MS * jitter.timeScale;
      const dated = { snapshot, freshUntil, expiresAt };
      const stored = await store.writePlayer(dated, requestedName, { taken });
      if (earlier) memory.delete(earlier);
      for (const name of taken) expiries.delete(name);
      remember(stored);
      return stored;
    },
    async putUnknown(name) {
      await store.writeUnknown(name, clock.now() + getUnknownMaxAge(jitter));
    },
    async purge(name) {
      const purged = await remove(name);
      for (const one of [name, ...purged.names]) expiries.delete(one);
      return purged;
    },
    findNameByUlid: (ulid) => store.findNameByUlid(ulid),
    findNamesByUlid: (ulid) =>
      [...expiries.entries()].filter(([, expiry]) => expiry.ulid === ulid).map(([name]) => name),
    invalidate,
    sweep,
  };
}

/** Former names that are known at one time. */
const MAX_ALIASES = 20_000;
/** What one game takes in memory, measured over 10,432 of them, bytes. */
const GAME_BYTES = 400;
const PLAYER_BYTES = 2000;

/** Parsed snapshots by present and former names, bounded by about `maxBytes`. */
function createMemory(maxBytes: number) {
  const players = new LRUCache<string, StoredPlayer>({
    maxSize: maxBytes,
    sizeCalculation: ({ snapshot }) => PLAYER_BYTES + snapshot.games.length * GAME_BYTES,
  });
  const aliases = new LRUCache<string, string>({ max: MAX_ALIASES });

  function remove({ names }: StoredPlayer): void {
    for (const name of names) {
      players.delete(name);
      aliases.delete(name);
    }
  }

  return {
    get: (name: string) => players.get(name) ?? players.get(aliases.get(name) ?? ''),
    set(player: StoredPlayer): void {
      const [own = '', ...others] = player.names;
      for (const name of others) {
        players.delete(name);
        aliases.set(name, own);
      }
      // Whoever had this name before no longer has it: the store knows the names they have left.
      const former = players.get(aliases.get(own) ?? '');
      if (former) remove(former);
      players.set(own, player);
    },
    delete: remove,
    clear(): void {
      players.clear();
      aliases.clear();
    },
  };
}
