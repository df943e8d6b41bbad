/** How far the award feed was read. */
export interface FeedState {
  /** When it was read last, ms since the epoch. */
  readAt: number;
  /** The newest award that was read, ms since the epoch. */
  newestAt: number;
  /** Awards of the time shortly before that, which are not new when they are read again. */
  seen: readonly SeenAward[];
}

/** An award by its id, and when it was earned, ms since the epoch. */
type SeenAward = readonly [id: string, at: number];

/** What the reader of the award feed keeps beyond its life. Nothing here rejects. */
export interface FeedStore {
  /**
   * Whether this process may read the feed now: of those that share a store, one at a time. Has to be
   * asked again within `LEASE_MS`.
   */
  holdLease(): Promise<boolean>;
  /** @returns null where the feed was never read */
  read(): Promise<FeedState | null>;
  write(state: FeedState): Promise<void>;
  /**
   * Notes that an award is announced.
   * @returns whether it was not before
   */
  claim(id: string): Promise<boolean>;
}

/** A reader that does not ask for so long loses the lease to another instance, ms. Real time. */
export const LEASE_MS = 30_000;

/** How long it is known that an award was announced, ms: longer than the feed is read back. */
export const ANNOUNCED_MS = 30 * 24 * 3_600_000;
