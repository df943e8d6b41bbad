import { beforeEnd } from '../../farewells.ts';
import type { Log } from '../../log.ts';
import { openRedisLink } from '../../storage/redis/redisLink.ts';
import { sourceKey } from '../../storage/sourceKey.ts';
import type { OwnCallLog } from '../../upstream/callLog.ts';
import type { Claims } from '../claims.ts';
import { GRACE_MS } from '../freshness.ts';
import type { HiddenStore, OwnHiddenStore } from '../hidden/hiddenStore.ts';
import type { SnapshotStore } from '../store.ts';
import { createLeaseFile } from './leaseFile.ts';
import { createRedisClaims } from './redisClaims.ts';
import { createRedisRows } from './redisRows.ts';
import { createSharedCallLog, type SharedCallLog } from './sharedCallLog.ts';
import { createSharedHiddenStore } from './sharedHiddenStore.ts';
import { createSharedStore } from './sharedStore.ts';

export interface ShareParts {
  redisUrl: string;
  /** Whose players and calls: the address of the upstream, or `demo`. */
  source: string;
  dataDir: string;
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
  callLog: SharedCallLog;
  claims: Claims;
}

/** Joins the other instances on one Redis. */
export function shareOverRedis(parts: ShareParts): Shared {
  const { own, source, limit, timeScale, log } = parts;
  const link = openRedisLink(parts.redisUrl, log);
  const prefix = `longplay:${sourceKey(source)}:`;
  const now = () => Date.now();
  const leaseFile = createLeaseFile(parts.dataDir);
  const callLog = createSharedCallLog({
    link,
    prefix,
    own: own.callLog,
    leaseFile,
    limit,
    mono: () => performance.now(),
    now,
  });
  const { membership } = callLog;
  beforeEnd(() => membership.leave());
  // An id of the process, since two of them may share a folder and with it a place in the budget.
  const instance = `${membership.id}.${process.pid}`;
  const aliasMs = GRACE_MS * timeScale;
  const rows = createRedisRows({ link, prefix, instance, aliasMs, now });
  const store = createSharedStore({ link, rows, own: own.store, prefix, instance });
  const hiddenStore = createSharedHiddenStore({ link, prefix, own: own.hiddenStore });
  return { store, hiddenStore, callLog, claims: createRedisClaims(link, prefix) };
}
