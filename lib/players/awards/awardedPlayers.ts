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
/** Refreshes at a time: as many as calls may run. */
const AT_A_TIME = 2;
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
  const waiting = new Set<string>();
  let running = 0;

  async function refresh(name: string): Promise<void> {
    const stored = await cache.peek(name);
    if (stored?.kind !== 'player' || refresher.failures.getActive(name)) return;
    // Nothing is told of players whom RetroAchievements does not rank.
    if (stored.snapshot.player.untracked) return;
    // Somebody has looked meanwhile.
    if (isFresh(stored, clock.now())) return;
    metrics().feedRefreshes.inc();
    await refresher.refresh(name, stored, 'award', 'award').result;
  }

  async function work(): Promise<void> {
    running += 1;
    for (const name of waiting) {
      waiting.delete(name);
      // The next award, or the next look, tries again.
      await refresh(name).catch(() => {});
    }
    running -= 1;
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
      if (player.usedAt < since || waiting.size >= MAX_WAITING) continue;
      waiting.add(player.names[0] ?? '');
    }
    while (running < AT_A_TIME && waiting.size > 0) void work();
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
