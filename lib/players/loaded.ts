import type { Snapshot } from '#lib/domain/snapshot.ts';

/** What `loadSnapshot` answers. Everything expected is a value; a fault is thrown. */
export type Loaded =
  | {
      state: 'found';
      snapshot: Snapshot;
      /** Past its freshness and the last try to renew it failed, or brought what is in doubt. */
      stale: boolean;
    }
  /** Nobody by that name. */
  | { state: 'unknown' }
  /** Banned upstream: the page is not available. */
  | { state: 'banned' }
  /** Opted out. */
  | { state: 'hidden' }
  /** Never seen, and being fetched: how far it is. */
  | {
      state: 'pending';
      fetched: number;
      total: number | null;
      /** Seconds after which to ask again. */
      retryAfter: number;
    }
  /** Never seen, and not fetched: who asks has had its share of uncached work. */
  | {
      state: 'limited';
      /** Seconds after which to ask again. */
      retryAfter: number;
    };
