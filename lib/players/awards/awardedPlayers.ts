import { metrics } from '#lib/metrics/metrics.ts';
import { isFresh } from '#lib/players/freshness.ts';
import type { HiddenPlayers } from '#lib/players/hidden/hiddenPlayers.ts';
import type { PlayerCache } from '#lib/players/playerCache.ts';
import type { Refresher } from '#lib/players/refresher.ts';
import type { SitePlayers } from '#lib/players/sitePlayers.ts';
import type {
  AwardedPlayer,
  NoticedAward,
  SnapshotStore,
  StoredPlayer,
} from '#lib/players/snapshotStore.ts';
import type { Clock } from '#lib/upstream/clock.ts';

/** Players who were looked at within this time are refreshed at once, ms. */
const RECENT_MS = 7 * 24 * 3_600_000;
/** Refreshes at a time. The budget orders their calls; some join a refresh that has waited for longer. */
const AT_A_TIME = 100;
/** Pauses before a refresh that failed is tried again, ms. After that the next look tries. */
const RETRY_MS = [60_000, 300_000];
/** Players who wait for a refresh. Further ones are refreshed when they are looked at. */
const MAX_WAITING = 5_000;

export interface AwardedPlayersParts {
  store: Pick<SnapshotStore, 'expireAwarded'>;
  cache: Pick<PlayerCache, 'peek' | 'invalidate'>;
  refresher: Refresher;
  hidden: HiddenPlayers;
  sitePlayers: SitePlayers;
  clock: Clock;
  timeScale: number;
}

/** What is done with players who have earned an award. */
export interface AwardedPlayers {
  /**
   * Takes note of awards: players whose snapshot is older are not fresh any more, and those looked at
   * lately are refreshed at once, in the background. Strangers cost nothing.
   */
  note(awards: readonly NoticedAward[]): Promise<void>;
  /**
   * A player with an award that was noted, refreshed if that has not happened yet.
   * @param name lower case
   * @returns null for players who may not be shown, untracked ones included, and while they cannot be
   *   fetched
   */
  get(name: string): Promise<StoredPlayer | null>;
}

export function createAwardedPlayers(parts: AwardedPlayersParts): AwardedPlayers {
  const { store, cache, refresher, hidden, sitePlayers, clock } = parts;
  /** Names, with the pauses of retries that are left. */
  const waiting = new Map<string, readonly number[]>();
  let running = 0;

  /** @returns whether there is nothing left to do */
  async function refresh(name: string): Promise<boolean> {
    const stored = await cache.peek(name);
    // Nothing is told of players whom RetroAchievements does not rank.
    if (stored?.kind !== 'player' || stored.snapshot.player.untracked) return true;
    // Somebody has looked meanwhile.
    if (isFresh(stored, clock.now())) return true;
    if (refresher.failures.getActive(name)) return false;
    metrics().feedRefreshes.inc();
    const result = await refresher.refresh(name, stored, 'award', 'award').result;
    return result.kind !== 'fault' && result.kind !== 'postponed';
  }

  async function work(name: string, retries: readonly number[]): Promise<void> {
    running += 1;
    const isDone = await refresh(name).catch(() => false);
    running -= 1;
    const [pause, ...later] = retries;
    if (!isDone && pause !== undefined) {
      clock.after(pause * parts.timeScale, () => add(name, later));
    }
    startWork();
  }

  function startWork(): void {
    for (const [name, retries] of waiting) {
      if (running >= AT_A_TIME) return;
      waiting.delete(name);
      void work(name, retries);
    }
  }

  function add(name: string, retries: readonly number[] = RETRY_MS): void {
    if (waiting.size >= MAX_WAITING) return;
    waiting.set(name, retries);
    startWork();
  }

  const isShown = ({ names }: Pick<AwardedPlayer, 'names'>) =>
    sitePlayers.include(names) && !hidden.hides(names);

  async function note(awards: readonly NoticedAward[]): Promise<void> {
    await hidden.ready();
    if (awards.length === 0) return;
    const expired = await store.expireAwarded(awards);
    cache.invalidate(expired.flatMap(({ names }) => names));
    const since = clock.now() - RECENT_MS * parts.timeScale;
    for (const player of expired.filter(isShown)) {
      if (player.usedAt >= since) add(player.names[0] ?? '');
    }
  }

  async function get(name: string): Promise<StoredPlayer | null> {
    await hidden.ready();
    const found = await cache.peek(name);
    const known = found?.kind === 'player' ? found : null;
    if (!isShown({ names: [name, ...(known?.names ?? [])] })) return null;
    if (known && isFresh(known, clock.now())) return onlyTold(known);
    const result = await refresher.refresh(name, known, 'award', 'award').result;
    return result.kind === 'player' ? onlyTold(result.player) : null;
  }

  function onlyTold(player: StoredPlayer): StoredPlayer | null {
    const { banned, untracked } = player.snapshot.player;
    return banned || untracked || !isShown(player) ? null : player;
  }

  return { note, get };
}
