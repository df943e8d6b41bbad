import type { Snapshot } from '#lib/domain/snapshot.ts';

/** A snapshot with its times, all in ms since the epoch. */
export interface Dated {
  snapshot: Snapshot;
  /** Until then it is not fetched anew. */
  freshUntil: number;
  /** From then on it is as if it had never been. */
  goneAfter: number;
}

/** A player who is kept. */
export interface KeptPlayer extends Dated {
  kind: 'player';
  /** Lower-case names that lead here: the player's own first, then those from before a rename. */
  names: readonly string[];
}

/** A name that is nobody's, as far as is known. */
export interface KeptUnknown {
  kind: 'unknown';
  /** ms since the epoch. */
  until: number;
}

/** What `writePlayer` may be told beside the snapshot. */
interface WriteOptions {
  /** What `packSnapshot` makes of it, where that is known already. */
  packed?: Uint8Array;
  /** Lower-case names that somebody else has now: they lead to the player no more. */
  taken?: readonly string[];
}

/** What is known of a kept player without reading the snapshot. */
export interface ListedPlayer {
  /** The player's own spelling. */
  name: string;
  /** When the snapshot was taken, ms since the epoch. */
  takenAt: number;
  /** Lower-case names that lead here, the player's own first. */
  names: readonly string[];
}

/** A player whom somebody else changed or removed in a store that is shared. */
export interface StoreChange {
  /** Lower-case names; null where it is not known what changed. */
  names: readonly string[] | null;
}

export interface StoreStats {
  players: number;
  unknown: number;
  /** Of the file, without what is free in it. */
  bytes: number;
}

/**
 * Where snapshots outlive the process. Names are lower case. None of it ever rejects: what cannot
 * be read is not there, what cannot be written is logged.
 */
export interface SnapshotStore {
  /**
   * Finds a name, or the player it led to before a rename.
   * @param freshAfter when given, only a player who is fresh for longer than that
   */
  read(name: string, freshAfter?: number): Promise<KeptPlayer | KeptUnknown | null>;
  /** The present name of a player who is kept, lower case, by ULID; null where there is none. */
  nameOfUlid(ulid: string): Promise<string | null>;
  /**
   * Keeps a snapshot under the player's own name in place of any earlier one of the same player.
   * @param asked the name that the upstream was asked for, which leads to the player from then on;
   *   null when it was asked for a ULID
   */
  writePlayer(dated: Dated, asked: string | null, options?: WriteOptions): Promise<KeptPlayer>;
  writeUnknown(name: string, until: number): Promise<void>;
  /**
   * Forgets the player that a name leads to.
   * @returns all names that led there
   */
  delete(name: string): Promise<readonly string[]>;
  /** Drops what is past its last day, read or not. */
  sweep(): Promise<void>;
  /** The players used last, newest use first (to the hour), without those who are banned. */
  recent(limit: number): Promise<readonly ListedPlayer[]>;
  stats(): StoreStats;
  /** Whether it can be reached, so that what is kept now outlives the process. */
  isReachable(): Promise<boolean>;
  /** Tells of what others changed in the store. */
  onChange?(listener: (change: StoreChange) => void): void;
  close(): void;
}
