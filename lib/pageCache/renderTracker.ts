import { LRUCache } from 'lru-cache';
import { singleton } from '#lib/singleton.ts';
import { getPagePlayers } from './pagePlayers.ts';

/** Renderings and purges that are remembered at one time. */
const MAX_ENTRIES = 5_000;

/**
 * Finds pages that are old by the time they are rendered: what they show changed meanwhile, so that
 * the purge came too early for them. Turns are counted; no clock is fine enough.
 */
function createRenderTracker() {
  const started = new LRUCache<string, number>({ max: MAX_ENTRIES });
  const invalidated = new LRUCache<string, number>({ max: MAX_ENTRIES });
  let turn = 0;
  return {
    /** A page is about to be rendered; of several the first counts. */
    start(key: string): void {
      turn += 1;
      if (!started.has(key)) started.set(key, turn);
    },
    /** What the pages of a player show has changed. */
    invalidate(player: string): void {
      turn += 1;
      invalidated.set(player, turn);
    },
    /** A page is rendered. @returns whether what it shows changed since it was begun */
    finish(key: string, path: string): boolean {
      const from = started.get(key) ?? turn;
      started.delete(key);
      return getPagePlayers(path).some((player) => (invalidated.get(player) ?? 0) > from);
    },
  };
}

/** The renderings of this process. */
export function renderTracker() {
  return singleton('renders', createRenderTracker);
}
