import { randomUUID } from 'node:crypto';
import type { Log } from '#lib/log.ts';
import { GRACE_MS } from '#lib/players/freshness.ts';
import type { HiddenStore, OwnHiddenStore } from '#lib/players/hidden/hiddenStore.ts';
import type { FetchLock } from '#lib/players/refresher.ts';
import type { SnapshotStore } from '#lib/players/snapshotStore.ts';
import { openRedisLink } from '#lib/storage/redis/redisLink.ts';
import { sourceKey } from '#lib/storage/sourceKey.ts';
import type { CallLog, OwnCallLog } from '#lib/upstream/callLog.ts';
import { createRedisFetchLock } from './redisFetchLock.ts';
import { createRedisRows } from './redisRows.ts';
import { createSharedCallLog } from './sharedCallLog.ts';
import { createSharedHiddenStore } from './sharedHiddenStore.ts';
import { createSharedStore } from './sharedStore.ts';

/** How long a new call log lets nobody call, ms. */
const QUIET_MS = 3000;

export interface ShareParts {
  redisUrl: string;
  /** Whose players and calls: the address of the upstream, or `demo`. */
  source: string;
  /** The budget. */
  limit: number;
  timeScale: number;
  /** What this instance has by itself, for when Redis is away. */
  own: { store: SnapshotStore; callLog: OwnCallLog; hiddenStore: OwnHiddenStore };
  log: Log;
}

/** What the instances on one Redis share. */
export interface Shared {
  store: SnapshotStore;
  hiddenStore: HiddenStore;
  callLog: CallLog;
  fetchLock: FetchLock;
}

/** Joins the other instances on one Redis. */
export function shareOverRedis(parts: ShareParts): Shared {
  const { own, source, limit, timeScale, log } = parts;
  const link = openRedisLink(parts.redisUrl, log);
  const prefix = `longplay:${sourceKey(source)}:`;
  const now = () => Date.now();
  const instance = randomUUID();
  const callLog = createSharedCallLog({
    link,
    prefix,
    instance,
    own: own.callLog,
    limit,
    quietMs: QUIET_MS,
    now,
  });
  const aliasMs = GRACE_MS * timeScale;
  const rows = createRedisRows({ link, prefix, instance, aliasMs, now });
  const store = createSharedStore({ link, rows, own: own.store, prefix, instance });
  const hiddenStore = createSharedHiddenStore({ link, prefix, own: own.hiddenStore });
  return { store, hiddenStore, callLog, fetchLock: createRedisFetchLock(link, prefix) };
}
