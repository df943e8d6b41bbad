import { randomUUID } from 'node:crypto';
import type { Log } from '#lib/log.ts';
import type { FeedStore } from '#lib/players/awards/feedStore.ts';
import { GRACE_MS } from '#lib/players/freshness.ts';
import type { HiddenStore, OwnHiddenStore } from '#lib/players/hidden/hiddenStore.ts';
import type { FetchLock } from '#lib/players/refresher.ts';
import type { SnapshotStore } from '#lib/players/snapshotStore.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { CallLog, OwnCallLog } from '#lib/upstream/callLog.ts';
import { createRedisFeedStore } from './redisFeedStore.ts';
import { createRedisFetchLock } from './redisFetchLock.ts';
import { createRedisRows } from './redisRows.ts';
import { createSharedCallLog } from './sharedCallLog.ts';
import { createSharedHiddenStore } from './sharedHiddenStore.ts';
import { createSharedStore } from './sharedStore.ts';

/** How long a new call log forbids calls, ms. */
const QUIET_MS = 3000;

export interface ShareParts {
  redisUrl: string;
  /** The upstream: its address, or `demo`. */
  source: string;
  /** The budget: calls in any 60 s. */
  limit: number;
  timeScale: number;
  /** What this instance has without Redis. */
  own: { store: SnapshotStore; hiddenStore: OwnHiddenStore; feedStore: FeedStore };
  log: Log;
}

/** What the instances on one Redis share. */
export interface Shared {
  store: SnapshotStore;
  hiddenStore: HiddenStore;
  /**
   * Shares the budget of one key.
   * @param own the calls of this instance with it
   * @param owner the lower-case name of the player whose own key it is; null for the key of the site
   */
  shareCallLog(own: OwnCallLog, owner: string | null): CallLog;
  fetchLock: FetchLock;
  feedStore: FeedStore;
}

/** Connects this instance to the others on one Redis. */
export function shareOverRedis(parts: ShareParts): Shared {
  const { own, source, limit, timeScale, log } = parts;
  const link = openRedisLink(parts.redisUrl, log);
  const prefix = `longplay:${sourceKey(source)}:`;
  const now = () => Date.now();
  const instance = randomUUID();
  const shareCallLog = (ownLog: OwnCallLog, owner: string | null) =>
    createSharedCallLog({
      link,
      prefix: owner === null ? prefix : `${prefix}key:${owner}:`,
      instance,
      own: ownLog,
      limit,
      quietMs: QUIET_MS,
      now,
    });
  const aliasMs = GRACE_MS * timeScale;
  const rows = createRedisRows({ link, prefix, instance, aliasMs, now });
  const store = createSharedStore({ link, rows, own: own.store, prefix, instance });
  const hiddenStore = createSharedHiddenStore({ link, prefix, own: own.hiddenStore });
  const feedStore = createRedisFeedStore(link, prefix, instance, own.feedStore);
  return {
    store,
    hiddenStore,
    feedStore,
    shareCallLog,
    fetchLock: createRedisFetchLock(link, prefix),
  };
}
