import type { Snapshot } from '#lib/domain/snapshot.ts';

/** A snapshot with its times, all in ms since the epoch. */
export interface DatedSnapshot {
  snapshot: Snapshot;
  /** Until then it is not fetched again. */
  freshUntil: number;
  /** From then on it is not shown, and deleted. */
  expiresAt: number;
}

/** A player with a stored snapshot. */
export interface StoredPlayer extends DatedSnapshot {
  kind: 'player';
  /** Lower-case names that lead here: the present one first, then former ones. */
  names: readonly string[];
}

/** A name that does not exist upstream, as of the last look. */
export interface StoredUnknown {
  kind: 'unknown';
  /** ms since the epoch. */
  until: number;
}

/** Options of `writePlayer`. */
interface WriteOptions {
  /** The snapshot as `packSnapshot` packs it, where that has been done already. */
  packed?: Uint8Array;
  /** Former names, lower case, that belong to somebody else now. */
  taken?: readonly string[];
}

/** An award of anybody, as a store looks for its player. */
export interface NoticedAward {
  /** Null where the upstream sends none: then the player is found by name. */
  ulid: string | null;
  /** Lower case. */
  name: string;
  /** ms since the epoch. */
  at: number;
}

/** A stored player whose snapshot was taken before an award of theirs. */
export interface AwardedPlayer {
  /** Lower-case names that lead to the player, the present one first. */
  names: readonly string[];
  /** When the player was looked at last, to the hour, ms since the epoch. */
  usedAt: number;
}

/** How far the clocks of RetroAchievements and of this machine may be apart, ms. */
export const AWARD_MARGIN_MS = 60_000;

/** What is known of a stored player without reading the snapshot. */
export interface ListedPlayer {
  /** In the player's own spelling. */
  name: string;
  /** When the snapshot was taken, ms since the epoch. */
  takenAt: number;
  /** Lower-case names that lead here, the present one first. */
  names: readonly string[];
}

/** A player that another instance changed or removed in a shared store. */
export interface StoreChange {
  /** Lower-case names; null where it is not known what changed. */
  names: readonly string[] | null;
}

export interface StoreStats {
  players: number;
  unknown: number;
  /** Of the file, without free pages. */
  bytes: number;
}

/**
 * Keeps snapshots beyond the life of the process. Names are lower case. Nothing here rejects: what
 * cannot be read counts as not stored, what cannot be written is logged.
 */
export interface SnapshotStore {
  /**
   * Finds a player by present or former name, or an unknown name.
   * @param freshAfter only a player who is still fresh at that time, ms since the epoch
   * @param isLook whether somebody looks at the player, which counts as a use; true if absent
   */
  read(
    name: string,
    freshAfter?: number,
    isLook?: boolean,
  ): Promise<StoredPlayer | StoredUnknown | null>;
  /** The present name of the stored player with a ULID, lower case. */
  findNameByUlid(ulid: string): Promise<string | null>;
  /**
   * Stores a snapshot under the player's present name, in place of an earlier one. That counts as a
   * use, unless the snapshot was read because of an award.
   * @param requestedName the name in the request to the upstream, which leads to the player from
   *   now on; null when the request was for a ULID
   */
  writePlayer(
    dated: DatedSnapshot,
    requestedName: string | null,
    options?: WriteOptions,
  ): Promise<StoredPlayer>;
  writeUnknown(name: string, until: number): Promise<void>;
  /**
   * Deletes the player that a name leads to.
   * @returns all names that led there
   */
  delete(name: string): Promise<readonly string[]>;
  /**
   * Ends the freshness of players whose snapshot was taken before an award of theirs, or up to a minute
   * after it. Banned players are left alone.
   * @returns these players
   */
  expireAwarded(awards: readonly NoticedAward[]): Promise<readonly AwardedPlayer[]>;
  /** Deletes everything that has expired. */
  sweep(): Promise<void>;
  /** The players used last, newest use first (to the hour), without banned ones. */
  recent(limit: number): Promise<readonly ListedPlayer[]>;
  stats(): StoreStats;
  /** Whether what is written now outlives the process. */
  isReachable(): Promise<boolean>;
  /** Subscribes to changes by other instances. */
  onChange?(listener: (change: StoreChange) => void): void;
  close(): void;
}
