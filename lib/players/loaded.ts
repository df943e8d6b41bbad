import type { Snapshot } from '#lib/domain/snapshot.ts';

/** The result of `loadSnapshot`. Everything expected is a value; a fault is thrown. */
export type Loaded =
  | {
      state: 'found';
      snapshot: Snapshot;
      /** The snapshot is out of date and the last refresh failed, or returned a suspect list. */
      stale: boolean;
    }
  /** Not one of the players whose site this is. */
  | { state: 'outside' }
  /** The player does not exist. */
  | { state: 'unknown' }
  /** Banned upstream. */
  | { state: 'banned' }
  /** Opted out. */
  | { state: 'hidden' }
  /** Being fetched for the first time. */
  | {
      state: 'pending';
      fetched: number;
      total: number | null;
      /** Seconds. */
      retryAfter: number;
    }
  /** Not stored, and not fetched because the client has used up its uncached requests. */
  | {
      state: 'limited';
      /** Seconds. */
      retryAfter: number;
    };
