import { LRUCache } from 'lru-cache';
import { singleton } from '#lib/singleton.ts';
import { getPagePlayers } from './pagePlayers.ts';

/** Renders and invalidations that are remembered at one time. */
const MAX_ENTRIES = 5_000;

/**
 * Finds pages that are outdated by the time they are rendered: a player changed meanwhile, and the
 * purge came too early for them. It counts events, because no clock is fine enough.
 */
function createRenderTracker() {
  const started = new LRUCache<string, number>({ max: MAX_ENTRIES });
  const invalidated = new LRUCache<string, number>({ max: MAX_ENTRIES });
  let events = 0;
  return {
    /** A page is about to be rendered; of several calls the first counts. */
    start(key: string): void {
      events += 1;
      if (!started.has(key)) started.set(key, events);
    },
    /** A player changed. */
    invalidate(player: string): void {
      events += 1;
      invalidated.set(player, events);
    },
    /** A page was rendered. @returns whether one of its players changed since the start */
    finish(key: string, path: string): boolean {
      const from = started.get(key) ?? events;
      started.delete(key);
      return getPagePlayers(path).some((player) => (invalidated.get(player) ?? 0) > from);
    },
  };
}

/** The renders of this process. */
export function renderTracker() {
  return singleton('renders', createRenderTracker);
}
