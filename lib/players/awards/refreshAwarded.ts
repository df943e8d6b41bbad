import { metrics } from '#lib/metrics/metrics.ts';
import type { HiddenPlayers } from '#lib/players/hidden/hiddenPlayers.ts';
import type { PlayerCache } from '#lib/players/playerCache.ts';
import type { Refresher } from '#lib/players/refresher.ts';
import type { SitePlayers } from '#lib/players/sitePlayers.ts';
import type { AwardedPlayer, NoticedAward, SnapshotStore } from '#lib/players/snapshotStore.ts';
import type { Clock } from '#lib/upstream/clock.ts';

/** Players who were looked at within this time are refreshed at once, ms. */
const RECENT_MS = 7 * 24 * 3_600_000;
/** Refreshes at a time: as many as calls may run. */
const AT_A_TIME = 2;
/** Players who wait for a refresh. Further ones are refreshed when they are looked at. */
const MAX_WAITING = 5_000;

export interface RefreshAwardedParts {
  store: Pick<SnapshotStore, 'expireAwarded'>;
  cache: Pick<PlayerCache, 'peek' | 'invalidate'>;
  refresher: Refresher;
  hidden: HiddenPlayers;
  sitePlayers: SitePlayers;
  clock: Clock;
  timeScale: number;
}

/**
 * Makes the function that takes note of awards: players whose snapshot is older are not fresh any more,
 * and those looked at lately are refreshed at once, in the background. Strangers cost nothing.
 */
export function createRefreshAwarded(parts: RefreshAwardedParts) {
  const { store, cache, refresher, hidden, sitePlayers, clock } = parts;
  const waiting = new Set<string>();
  let running = 0;

  async function refresh(name: string): Promise<void> {
    const stored = await cache.peek(name);
    if (stored?.kind !== 'player' || refresher.failures.getActive(name)) return;
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

  const isShown = ({ names }: AwardedPlayer) => sitePlayers.include(names) && !hidden.hides(names);

  return async (awards: readonly NoticedAward[]): Promise<void> => {
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
  };
}
