import { LRUCache } from 'lru-cache';
import { singleton } from '#lib/singleton.ts';
import { playersOf } from './pagePlayers.ts';

/** Renderings and purges that are remembered at one time. */
const MOST = 5_000;

/**
 * Finds pages that are old by the time they are rendered: what they show changed meanwhile, so that
 * the purge came too early for them. Turns are counted; no clock is fine enough.
 */
function createRenders() {
  const begun = new LRUCache<string, number>({ max: MOST });
  const purged = new LRUCache<string, number>({ max: MOST });
  let turn = 0;
  return {
    /** A page is about to be rendered; of several the first counts. */
    begin(key: string): void {
      turn += 1;
      if (!begun.has(key)) begun.set(key, turn);
    },
    /** What the pages of a player show has changed. */
    purge(player: string): void {
      turn += 1;
      purged.set(player, turn);
    },
    /** A page is rendered. @returns whether what it shows changed since it was begun */
    end(key: string, path: string): boolean {
      const from = begun.get(key) ?? turn;
      begun.delete(key);
      return playersOf(path).some((player) => (purged.get(player) ?? 0) > from);
    },
  };
}

/** The renderings of this process. */
export function renders() {
  return singleton('renders', createRenders);
}
