import type { HiddenPlayer } from './hiddenPlayer.ts';
import type { HiddenRow } from './hiddenRow.ts';

/**
 * Tells all processes that what they have in memory of a player is wrong. `old`: the store has a newer
 * snapshot; `gone`: everything has to be purged, images too.
 */
export interface Notice {
  kind: 'old' | 'gone';
  /** Lower-case names. */
  names: readonly string[];
  /** Path of the player's avatar on the media host. */
  avatar: string | null;
}

/**
 * Stores the list of hidden players for all processes. Nothing here rejects: where the list cannot be
 * read, the last one applies; what cannot be written is logged.
 */
export interface HiddenStore {
  /** The list; null when it has not changed since the last read, or cannot be read. */
  read(): Promise<readonly HiddenPlayer[] | null>;
  /**
   * Changes the list atomically.
   * @returns whether it was stored
   */
  change(edit: (list: readonly HiddenPlayer[]) => readonly HiddenPlayer[]): Promise<boolean>;
  /** Notifies all processes, this one too, within seconds. */
  notify(notice: Notice): Promise<boolean>;
  /** The notices since the last call, or since the first read of the list. */
  notices(): Promise<readonly Notice[]>;
  close(): void;
}

/** The store of one instance, which can be merged with that of others. */
export interface OwnHiddenStore extends HiddenStore {
  /** All rows; null where they cannot be read. */
  rows(): Promise<readonly HiddenRow[] | null>;
  /** Merges rows of other instances. @returns all rows afterwards; null where that failed */
  merge(rows: readonly HiddenRow[]): Promise<readonly HiddenRow[] | null>;
}
