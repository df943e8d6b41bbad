import { LRUCache } from 'lru-cache';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Clock } from '#lib/upstream/clock.ts';
import { GRACE_MS, lifeOf, type Stretch, unknownLife } from './freshness.ts';
import { createMemory } from './memory.ts';
import type { Gone } from './snapshotChange.ts';
import type { KeptPlayer, KeptUnknown, SnapshotStore } from './snapshotStore.ts';

export type Kept = KeptPlayer | KeptUnknown | null;

/** Memory and store as one place. Names are lower case. */
export interface Keeper {
  /** A player whose snapshot is parsed already; not asked whether it is gone. */
  atHand(name: string): KeptPlayer | undefined;
  /** What is known of a name; a player past the last day is not. */
  recall(name: string): Promise<Kept>;
  /** A fresher copy of a player that another process stored, if there is one. */
  recallNewer(player: KeptPlayer): Promise<KeptPlayer | null>;
  /** A later snapshot that another process took, if there is one. */
  recallLater(player: KeptPlayer): Promise<KeptPlayer | null>;
  /** Lets go of what memory holds: the store has something else. All of it where `names` is null. */
  drop(names: readonly string[] | null): void;
  /**
   * @param asked the name by which the upstream was asked; null when it was not by name
   * @param taken names that led to the player and that somebody else has now
   */
  keep(
    snapshot: Snapshot,
    asked: string | null,
    earlier: KeptPlayer | null,
    taken: readonly string[],
  ): Promise<KeptPlayer>;
  keepUnknown(name: string): Promise<void>;
  /** @returns what is forgotten: the names that led there, and the avatar */
  forget(name: string): Promise<Gone>;
  /** The name that a player is stored under. */
  nameOfUlid(ulid: string): Promise<string | null>;
  /** The names of players held here who have a ULID. */
  namesOf(ulid: string): readonly string[];
  /** Forgets who is past the last day, on disk too. @returns of whom something was held here */
  sweep(): Promise<readonly Gone[]>;
}

/** Of a player that was held here. */
interface Due {
  /** The end of the last day, ms since the epoch. */
  at: number;
  avatar: string | null;
  ulid: string | null;
}

/** Players whose last day is known at one time; the pages of a process are of fewer. */
const MOST_DUES = 20_000;

export function createKeeper(
  store: SnapshotStore,
  memoryBytes: number,
  clock: Clock,
  stretch: Stretch,
): Keeper {
  const memory = createMemory(memoryBytes);
  const reads = new Map<string, Promise<Kept>>();
  /** Pages, pictures and cards were made of these: until when they may be there. */
  const dues = new LRUCache<string, Due>({ max: MOST_DUES });

  function hold(player: KeptPlayer): void {
    memory.set(player);
    const { avatar, ulid } = player.snapshot.player;
    dues.set(player.names[0] ?? '', { at: player.goneAfter, avatar, ulid });
  }

  /** Any number of readers unpack a body once. */
  function readOnce(name: string): Promise<Kept> {
    const running = reads.get(name);
    if (running) return running;
    const read: Promise<Kept> = store.read(name).then((kept) => {
      // Dropped meanwhile: what was read is for those who wait for it, and not to be kept.
      const current = reads.get(name) === read;
      if (current) reads.delete(name);
      // A fetch may have ended since.
      const newer = memory.get(name);
      if (newer) return newer;
      if (current && kept?.kind === 'player') hold(kept);
      return kept;
    });
    reads.set(name, read);
    return read;
  }

  async function forget(name: string): Promise<Gone> {
    const kept = memory.get(name) ?? (await store.read(name));
    const player = kept?.kind === 'player' ? kept : null;
    drop([name]);
    const stored = await store.delete(name);
    const names = [...new Set([...(player?.names ?? []), ...stored])];
    return { names, avatar: player?.snapshot.player.avatar ?? null };
  }

  function drop(names: readonly string[] | null): void {
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

  async function sweep(): Promise<readonly Gone[]> {
    const now = clock.now();
    const past = [...dues.entries()].filter(([, { at }]) => at <= now);
    const gone: Gone[] = [];
    for (const [name, { avatar }] of past) {
      // After a rename it leads to a player who is still there.
      const kept = memory.get(name) ?? (await store.read(name));
      dues.delete(name);
      if (kept?.kind === 'player' && kept.goneAfter > now) continue;
      const { names } = await forget(name);
      gone.push({ names: [...new Set([name, ...names])], avatar });
    }
    await store.sweep();
    return gone;
  }

  return {
    atHand: (name) => memory.get(name),
    async recall(name) {
      const kept = memory.get(name) ?? (await readOnce(name));
      if (kept?.kind !== 'player' || clock.now() < kept.goneAfter) return kept;
      await forget(name);
      return null;
    },
    async recallNewer({ names: [own = ''], freshUntil }) {
      const kept = await store.read(own, Math.max(freshUntil, clock.now()));
      if (kept?.kind !== 'player') return null;
      hold(kept);
      return kept;
    },
    async recallLater({ names: [own = ''], snapshot }) {
      const kept = await store.read(own);
      if (kept?.kind !== 'player' || kept.snapshot.takenAt <= snapshot.takenAt) return null;
      hold(kept);
      return kept;
    },
    async keep(snapshot, asked, earlier, taken) {
      const freshUntil = snapshot.takenAt + lifeOf(snapshot, earlier?.snapshot ?? null, stretch);
      const goneAfter = snapshot.takenAt + GRACE_MS * stretch.timeScale;
      const kept = await store.writePlayer({ snapshot, freshUntil, goneAfter }, asked, { taken });
      if (earlier) memory.delete(earlier);
      for (const name of taken) dues.delete(name);
      hold(kept);
      return kept;
    },
    async keepUnknown(name) {
      await store.writeUnknown(name, clock.now() + unknownLife(stretch));
    },
    forget,
    nameOfUlid: (ulid) => store.nameOfUlid(ulid),
    namesOf: (ulid) =>
      [...dues.entries()].filter(([, due]) => due.ulid === ulid).map(([name]) => name),
    drop,
    sweep,
  };
}
