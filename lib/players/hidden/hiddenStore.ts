import type { HiddenPlayer } from './hiddenPlayer.ts';
import type { HiddenRow } from './hiddenRow.ts';

/**
 * Word to all processes that what they hold of a player is not to be believed any more. `old`: the
 * snapshot in the store is newer; `gone`: all of it goes, pictures too.
 */
export interface Notice {
  kind: 'old' | 'gone';
  /** Lower-case names. */
  names: readonly string[];
  /** Path of the player's avatar on the media host. */
  avatar: string | null;
}

/**
 * Where the hidden players stand, for all processes that share a store. None of it ever rejects:
 * what cannot be read is as it was, what cannot be written is logged.
 */
export interface HiddenStore {
  /** Who is hidden; null when nobody knows better than at the last read. */
  read(): Promise<readonly HiddenPlayer[] | null>;
  /**
   * Changes the list, as one step whoever else is at it.
   * @returns whether that is kept
   */
  change(edit: (list: readonly HiddenPlayer[]) => readonly HiddenPlayer[]): Promise<boolean>;
  /** Tells all processes, this one too, within seconds. */
  notify(notice: Notice): Promise<boolean>;
  /** What was told since the last call, or since the first read of the list. */
  notices(): Promise<readonly Notice[]>;
  close(): void;
}

/** A store of one instance, which can be brought to agree with another. */
export interface OwnHiddenStore extends HiddenStore {
  /** All rows; null where they cannot be read. */
  rows(): Promise<readonly HiddenRow[] | null>;
  /** Takes in rows of elsewhere. @returns all rows after it; null where that failed */
  merge(rows: readonly HiddenRow[]): Promise<readonly HiddenRow[] | null>;
}
