import type { Player } from '#lib/domain/snapshot.ts';
import { usernameKey } from '#lib/domain/username.ts';
import type { Log } from '#lib/log.ts';
import { type Clock, every } from '#lib/upstream/clock.ts';
import type { HiddenPlayers } from './hidden/hiddenPlayers.ts';
import type { Notice } from './hidden/hiddenStore.ts';
import type { PlayerCache } from './playerCache.ts';
import type { PurgedPlayer } from './snapshotChange.ts';

/** How often changes of other processes are read, ms: hiding is promised within a minute. */
const SYNC_EVERY_MS = 5_000;
/** How often expired players are purged, ms. */
const SWEEP_EVERY_MS = 600_000;
/** The shortest of these, so that a small `TIME_SCALE` does not keep the process busy, ms. */
const MIN_EVERY_MS = 250;

/** Who a player is, without the games. */
type Identity = Pick<Player, 'avatar' | 'name' | 'ulid'>;

export interface MaintenanceParts {
  cache: PlayerCache;
  hidden: HiddenPlayers;
  /** What other processes have announced since the last call. Never rejects. */
  notices(): Promise<readonly Notice[]>;
  /**
   * Looks up who a player is.
   * @returns null where nobody has the name
   * @throws UpstreamFault
   */
  identify(name: string): Promise<Identity | null>;
  clock: Clock;
  timeScale: number;
  /** Told the names whose pages are outdated. */
  onChange(names: readonly string[]): void;
  /** Called for players whose data must be gone everywhere. */
  onPurge(purged: PurgedPlayer): void;
  log: Log;
}

/** Work that is due from time to time, whether or not anybody visits. Nothing here rejects. */
export interface Maintenance {
  /** Applies what other processes did: players hidden, shown again, purged or fetched. */
  sync(): Promise<void>;
  /** Purges expired players, in the store too. */
  sweep(): Promise<void>;
  /** Purges the players of `OPT_OUT`, and looks up their ULIDs to recognise them after a rename. */
  init(): Promise<void>;
  /** Runs `init`, and the others at intervals. */
  start(): void;
}

export function createMaintenance(parts: MaintenanceParts): Maintenance {
  const { cache, hidden, clock, timeScale, log } = parts;
  /** Names that have been looked up upstream. */
  const lookedUp = new Set<string>();

  async function applyNotice({ kind, names, avatar }: Notice): Promise<void> {
    if (kind === 'gone') return purge(names, avatar);
    cache.invalidate(names);
    parts.onChange(names);
  }

  async function purge(names: readonly string[], avatar: string | null): Promise<void> {
    const purged: PurgedPlayer[] = [];
    for (const name of names) purged.push(await cache.purge(name));
    const all = new Set([...names, ...purged.flatMap((one) => one.names)]);
    const known = purged.find((one) => one.avatar !== null)?.avatar ?? null;
    parts.onPurge({ names: [...all], avatar: avatar ?? known });
  }

  async function sync(): Promise<void> {
    await hidden.ready();
    // Players who were hidden or shown again: what was made of them before is wrong now.
    for (const { names, ulid } of await hidden.sync()) {
      // After a recent rename the player may be in memory by a name that is not on the list yet.
      const others = ulid === null ? [] : cache.findNamesByUlid(ulid);
      await purge([...new Set([...names, ...others])], null);
    }
    for (const notice of await parts.notices()) await applyNotice(notice);
  }

  async function sweep(): Promise<void> {
    for (const purged of await cache.sweep()) parts.onPurge(purged);
    await lookUpUlids();
  }

  /** One call for each name, once: the list keeps the answer. */
  async function lookUpUlids(): Promise<void> {
    for (const name of hidden.unidentified()) {
      if (lookedUp.has(name)) continue;
      const player = await parts.identify(name).catch(() => 'later' as const);
      if (player === 'later') continue;
      lookedUp.add(name);
      if (player) await hidden.addNames([name, usernameKey(player.name)], player.ulid);
    }
  }

  const logged = (work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (err) {
      log.error({ event: 'caretaker-broken', err }, 'Maintenance of stored players failed');
    }
  };

  const scaled = (ms: number) => Math.max(MIN_EVERY_MS, ms * timeScale);

  const maintenance: Maintenance = {
    sync: logged(sync),
    sweep: logged(sweep),
    init: logged(async () => {
      await hidden.ready();
      await hidden.prune();
      for (const name of hidden.optOut) await purge([name], null);
      await lookUpUlids();
    }),
    start() {
      maintenance.init();
      every(clock, scaled(SYNC_EVERY_MS), maintenance.sync);
      every(clock, scaled(SWEEP_EVERY_MS), maintenance.sweep);
    },
  };
  return maintenance;
}
