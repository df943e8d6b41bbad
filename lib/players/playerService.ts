import { Agent } from 'undici';
import type { Ulid } from '#lib/domain/ulid.ts';
import { type Username, usernameKey } from '#lib/domain/username.ts';
import { type Env, env } from '#lib/env.ts';
import { type Log, log as siteLog } from '#lib/log.ts';
import { singleton } from '#lib/singleton.ts';
import { openSqliteFile } from '#lib/storage/sqliteFile.ts';
import { type Breaker, createBreaker } from '#lib/upstream/breaker.ts';
import { createBudget } from '#lib/upstream/budget.ts';
import { createClient } from '#lib/upstream/client.ts';
import { systemClock } from '#lib/upstream/clock.ts';
import { fetchProfile } from '#lib/upstream/fetchIdentity.ts';
import { fetchRecentAwards, type SiteAward } from '#lib/upstream/fetchRecentAwards.ts';
import { fetchSnapshot } from '#lib/upstream/fetchSnapshot.ts';
import { createKeyring } from '#lib/upstream/keyring.ts';
import { createAnnouncer } from './awards/announcer.ts';
import { type AwardFeed, createAwardFeed } from './awards/awardFeed.ts';
import { createSqliteFeedStore } from './awards/sqliteFeedStore.ts';
import { createWebhook } from './awards/webhook.ts';
import { createHiddenPlayers, type HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { HiddenStore } from './hidden/hiddenStore.ts';
import { createSqliteHiddenStore, hiddenFile } from './hidden/sqliteHiddenStore.ts';
import type { Loaded } from './loaded.ts';
import { createLoader, type Loader, type LoaderParts, type RecentPlayer } from './loader.ts';
import type { ManualRefresh } from './manualRefreshes.ts';
import { SNAPSHOT_FILE } from './playerRows.ts';
import { shareOverRedis } from './redis/shareOverRedis.ts';
import { notifyPlayerPurge, notifySnapshotChange } from './snapshotChange.ts';
import type { SnapshotStore, StoreStats } from './snapshotStore.ts';
import { createSqliteCallLog } from './sqliteCallLog.ts';
import { createSqliteStore } from './sqliteStore.ts';
import type { UlidOwner } from './ulidLookups.ts';

/**
 * Loads a player's snapshot, from memory if it can.
 * @param patienceMs how long to wait for the first fetch of a player, which continues afterwards
 * @throws UpstreamFault, with `retryAfter`, when nothing is stored and the upstream fails
 */
export function loadSnapshot(username: Username, patienceMs?: number): Promise<Loaded> {
  return getService().loader.load(username, patienceMs);
}

/** Fetches a player now, unless that was done or requested within the last 5 minutes. */
export function refreshNow(username: Username): Promise<ManualRefresh> {
  return getService().loader.refreshNow(username);
}

/**
 * Finds the player who has a ULID, with one call where the ULID is not known here.
 * @throws UpstreamFault
 */
export function findUlid(ulid: Ulid): Promise<UlidOwner> {
  return getService().loader.findUlid(ulid);
}

/** The stored player who has a ULID, given in any case; null where there is none. */
export function findNameByUlid(ulid: string): Promise<Username | null> {
  return getService().loader.findNameByUlid(ulid);
}

/**
 * The players visited last, newest visit first (to the hour), without hidden, banned and unknown
 * ones. Reads no snapshots: 1,000 players take a few ms.
 */
export function recentPlayers(limit: number): Promise<RecentPlayer[]> {
  return getService().loader.recentPlayers(limit);
}

/** The present state of the store, the call budget and the breaker. Makes no call. */
export function getPlayerServiceHealth(): Promise<Health> {
  return getService().getHealth();
}

/**
 * Starts what runs whether or not anybody visits: maintenance and the reader of the award feed. Without
 * it they start with the first visit.
 */
export function startPlayerService(): void {
  getService();
}

function getService(): PlayerService {
  return singleton('machine', () => {
    const listeners = { onChange: notifySnapshotChange, onPurge: notifyPlayerPurge };
    const service = createPlayerService(env(), listeners, siteLog());
    service.loader.maintenance.start();
    if (env().awardFeedSeconds > 0) service.feed.start();
    return service;
  });
}

const MB = 1024 * 1024;
const CONNECT_MS = 2000;
/** How long a call may take. Readers give up after `PATIENCE_MS`; the fetch continues. */
const ANSWER_MS = 20_000;
const ANSWER_BYTES = 2 * MB;
const PATIENCE_MS = 8000;
const MEMORY_BYTES = 64 * MB;
/** With the images' file and the logs beside it, `DATA_DIR` stays below 512 MB. */
const STORE_LIMITS = { maxBytes: 400 * MB, maxUnknown: 100_000 };

/** The part of the environment that the service needs. */
export type Settings = Pick<
  Env,
  | 'announce'
  | 'apiKey'
  | 'apiUrl'
  | 'awardFeedSeconds'
  | 'callsPerMinute'
  | 'dataDir'
  | 'demo'
  | 'keys'
  | 'optOut'
  | 'players'
  | 'redisUrl'
  | 'siteUrl'
  | 'timeScale'
  | 'username'
>;

/** What differs between the site and the operator's commands. */
export type ServiceOptions = Pick<LoaderParts, 'onChange' | 'onPurge' | 'shortListApartMs'>;

/** The loader, and the parts of it that the operator's commands use directly. */
export interface PlayerService {
  loader: Loader;
  store: SnapshotStore;
  hidden: HiddenPlayers;
  hiddenStore: HiddenStore;
  feed: AwardFeed;
  /** @throws UpstreamFault */
  identify: LoaderParts['identify'];
  getHealth(): Promise<Health>;
}

export interface Health {
  /** Whether what is written now outlives the process. If not, everything is in memory only. */
  stored: boolean;
  store: StoreStats;
  /** Calls that may still be made now. */
  budgetLeft: number;
  breaker: ReturnType<Breaker['state']>;
}

/** Puts all parts together; the only place that knows all of them. */
export function createPlayerService(
  settings: Settings,
  options: ServiceOptions,
  log: Log,
): PlayerService {
  const { timeScale, callsPerMinute, apiUrl, apiKey, siteUrl, username, optOut } = settings;
  const clock = systemClock;
  const { random } = Math;
  // Demo players must not be mixed with those of the address that the demo listens on.
  const source = settings.demo ? 'demo' : apiUrl;
  const file = openSqliteFile({ folder: settings.dataDir, ...SNAPSHOT_FILE, clock, log });
  const own = {
    store: createSqliteStore({ file, source, limits: STORE_LIMITS, clock, timeScale, log }),
    callLog: createSqliteCallLog(file, source),
    feedStore: createSqliteFeedStore(file, source, clock),
    hiddenStore: createSqliteHiddenStore({
      place: hiddenFile(settings.dataDir),
      source,
      clock,
      log,
    }),
  };
  const { redisUrl } = settings;
  const shared = redisUrl
    ? shareOverRedis({ redisUrl, source, limit: callsPerMinute, timeScale, own, log })
    : null;
  const { store, hiddenStore, feedStore } = shared ?? own;

  /** @param owner the player whose own key it is; null for the key of the site */
  function openClient(key: string | null, user: string | null, owner: string | null) {
    const ownLog = owner === null ? own.callLog : createSqliteCallLog(file, `${source} ${owner}`);
    const callLog = shared?.shareCallLog(ownLog, owner) ?? ownLog;
    const breaker = createBreaker(clock, random, timeScale);
    const budget = createBudget({ callLog, breaker, clock, callsPerMinute, timeScale });
    const dispatcher = new Agent({ connect: { timeout: CONNECT_MS }, connections: 2 });
    const limits = { totalMs: ANSWER_MS, maxBytes: ANSWER_BYTES };
    const host = { apiUrl, apiKey: key, siteUrl, username: user, dispatcher, ...limits };
    return { client: createClient(host, budget, clock, log), budget, breaker };
  }

  const { client, budget, breaker } = openClient(apiKey, username, null);
  const ownClients = [...settings.keys].map(
    ([name, { name: player, key }]) =>
      [name, { player, client: openClient(key, player, name).client }] as const,
  );
  const keyring = createKeyring({
    common: client,
    own: new Map(ownClients),
    clock,
    timeScale,
    log,
  });
  const hidden = createHiddenPlayers({ store: hiddenStore, optOut, clock, timeScale });
  const identify = (name: string) =>
    keyring.use([usernameKey(name)], (one) => fetchProfile(one, name, { priority: 'refresh' }));
  const loader = createLoader({
    store,
    fetchLock: shared?.fetchLock,
    hidden,
    notices: () => hiddenStore.notices(),
    identify,
    fetch: (target, walk) => keyring.use(target.names, (one) => fetchSnapshot(one, target, walk)),
    players: settings.players,
    clock,
    random,
    timeScale,
    memoryBytes: MEMORY_BYTES,
    patienceMs: PATIENCE_MS,
    ...options,
    log,
  });

  const { webhook, kinds } = settings.announce;
  const announce =
    webhook === null
      ? null
      : createAnnouncer({
          store: feedStore,
          isOfSite: loader.isOfSite,
          getAwarded: (name) => loader.awarded.get(usernameKey(name)),
          post: createWebhook({ url: webhook, clock, timeScale, log }),
          kinds,
          siteUrl,
          log,
        });
  const feed = createAwardFeed({
    store: feedStore,
    fetchPage: (offset) => fetchRecentAwards(client, offset),
    async onAwards(awards, isFirst) {
      await loader.awarded.note(awards.map(toNotice));
      if (!isFirst) void announce?.(awards);
    },
    clock,
    everySeconds: settings.awardFeedSeconds,
    timeScale,
    log,
  });

  async function getHealth(): Promise<Health> {
    const [stored, stats, budgetLeft] = await Promise.all([
      store.isReachable(),
      store.stats(),
      budget.left(),
    ]);
    return { stored, store: stats, budgetLeft, breaker: breaker.state() };
  }

  return { loader, store, hidden, hiddenStore, feed, identify, getHealth };
}

const toNotice = ({ ulid, user, at }: SiteAward) => ({ ulid, name: usernameKey(user), at });
