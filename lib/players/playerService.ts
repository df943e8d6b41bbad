import { Agent } from 'undici';
import type { Env } from '#lib/env.ts';
import type { Log } from '#lib/log.ts';
import { openVault } from '#lib/storage/sqliteFile.ts';
import { createBreaker } from '#lib/upstream/breaker.ts';
import { createBudget } from '#lib/upstream/budget.ts';
import { createClient } from '#lib/upstream/client.ts';
import { systemClock } from '#lib/upstream/clock.ts';
import { fetchProfile } from '#lib/upstream/fetchProfile.ts';
import { fetchSnapshot } from '#lib/upstream/fetchSnapshot.ts';
import { type Health, measureHealth } from './health.ts';
import { createHiddenPlayers, type HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { HiddenStore } from './hidden/hiddenStore.ts';
import { createSqliteHiddenStore, hiddenFile } from './hidden/sqliteHiddenStore.ts';
import { createLoader, type Loader, type LoaderParts } from './loader.ts';
import { shareOverRedis } from './redis/shareOverRedis.ts';
import { SNAPSHOT_FILE } from './schema.ts';
import type { SnapshotStore } from './snapshotStore.ts';
import { createSqliteCallLog } from './sqliteCallLog.ts';
import { createSqliteStore } from './sqliteStore.ts';

const MB = 1024 * 1024;
const CONNECT_MS = 2000;
/** Readers wait no longer than `PATIENCE_MS`; the fetch behind them goes on for as long as this. */
const ANSWER_MS = 20_000;
const ANSWER_BYTES = 2 * MB;
const PATIENCE_MS = 8000;
const MEMORY_BYTES = 64 * MB;
/** With the pictures' file and the logs beside it, `DATA_DIR` stays below 512 MB. */
const ROOM = { maxBytes: 400 * MB, maxUnknown: 100_000 };

/** What of the environment the machine works with. */
export type Settings = Pick<
  Env,
  | 'apiKey'
  | 'apiUrl'
  | 'callsPerMinute'
  | 'dataDir'
  | 'demo'
  | 'optOut'
  | 'redisUrl'
  | 'siteUrl'
  | 'timeScale'
  | 'username'
>;

/** What the machine is told to tell. */
export type Listeners = Pick<LoaderParts, 'onChange' | 'onGone' | 'shortListApartMs'>;

/** The machine, and what of it the operator's commands work with. */
export interface Machine {
  loader: Loader;
  store: SnapshotStore;
  hidden: HiddenPlayers;
  hiddenStore: HiddenStore;
  /** @throws UpstreamFault */
  identify: LoaderParts['identify'];
  /** How what the loader works with is at this moment. */
  health(): Promise<Health>;
}

/** Puts the whole machine together; the only place that knows all of its parts. */
export function assembleMachine(settings: Settings, tell: Listeners, log: Log): Machine {
  const { timeScale, callsPerMinute, apiUrl, apiKey, siteUrl, username, optOut } = settings;
  const clock = systemClock;
  const { random } = Math;
  // Players of the demo are no players of the address that it happens to listen on.
  const source = settings.demo ? 'demo' : apiUrl;
  const vault = openVault({ folder: settings.dataDir, ...SNAPSHOT_FILE, clock, log });
  const own = {
    store: createSqliteStore({ vault, source, room: ROOM, clock, timeScale, log }),
    callLog: createSqliteCallLog(vault, source),
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
  const { store, callLog, hiddenStore } = shared ?? own;
  const breaker = createBreaker(clock, random, timeScale);
  const budget = createBudget({ callLog, breaker, clock, callsPerMinute, timeScale });
  const dispatcher = new Agent({ connect: { timeout: CONNECT_MS }, connections: 2 });
  const limits = { totalMs: ANSWER_MS, maxBytes: ANSWER_BYTES };
  const client = createClient(
    { apiUrl, apiKey, siteUrl, username, dispatcher, ...limits },
    budget,
    clock,
    log,
  );
  const hidden = createHiddenPlayers({ store: hiddenStore, optOut, clock, timeScale });
  const identify = (name: string) => fetchProfile(client, name, { turn: 'refresh' });
  const loader = createLoader({
    store,
    claims: shared?.claims,
    hidden,
    notices: () => hiddenStore.notices(),
    identify,
    fetch: (whom, walk) => fetchSnapshot(client, whom, walk),
    clock,
    random,
    timeScale,
    memoryBytes: MEMORY_BYTES,
    patienceMs: PATIENCE_MS,
    ...tell,
    log,
  });
  const health = () => measureHealth({ store, budget, breaker });
  return { loader, store, hidden, hiddenStore, identify, health };
}
