import { LRUCache } from 'lru-cache';
import type { Clock } from '#lib/upstream/clock.ts';
import { MANUAL_REFRESH_EVERY_MS } from './freshness.ts';
import type { Stored } from './playerCache.ts';
import type { Refresher } from './refresher.ts';

/** Manual refreshes whose time is known. */
const MAX_MANUAL_REFRESHES = 10_000;

/** The outcome of a manual refresh. */
export type ManualRefresh =
  | { status: 'accepted' }
  | {
      status: 'too-soon';
      /** Seconds. */
      retryAfter: number;
    }
  | { status: 'outside' | 'unknown' | 'hidden' | 'banned' };

/** Refreshes that a reader asked for: at most one of a player in 5 minutes. */
export interface ManualRefreshes {
  /** Starts one, unless it is too soon. */
  start(name: string, stored: Stored): ManualRefresh;
  clear(name: string): void;
}

export function createManualRefreshes(
  refresher: Refresher,
  clock: Clock,
  timeScale: number,
): ManualRefreshes {
  /** ms since the epoch, by present name. */
  const startedAt = new LRUCache<string, number>({ max: MAX_MANUAL_REFRESHES });

  return {
    start(name, stored) {
      const player = stored?.kind === 'player' ? stored : null;
      const key = player?.names[0] ?? name;
      const last = Math.max(player?.snapshot.takenAt ?? 0, startedAt.get(key) ?? 0);
      const ms = Math.min(last - clock.now(), 0) + MANUAL_REFRESH_EVERY_MS * timeScale;
      const backOff = refresher.failures.getActive(key)?.retryAfter ?? 0;
      const retryAfter = Math.max(0, Math.ceil(ms / 1000), backOff);
      if (retryAfter > 0) return { status: 'too-soon', retryAfter };
      startedAt.set(key, clock.now());
      refresher.refresh(name, player, 'first', 'update').result.then(({ kind }) => {
        // The next one may come sooner: the back-off says when.
        if (kind === 'fault' || kind === 'postponed') startedAt.delete(key);
      });
      return { status: 'accepted' };
    },
    clear: (name) => void startedAt.delete(name),
  };
}
