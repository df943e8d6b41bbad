import { LRUCache } from 'lru-cache';
import type { KeptPlayer } from './snapshotStore.ts';

/** Names from before a rename that are known at one time. */
const MOST_ALIASES = 20_000;
/** What one game takes in memory, measured over 10,432 of them, bytes. */
const GAME_BYTES = 400;
const PLAYER_BYTES = 2000;

/** Parsed snapshots in front of the store, bounded by about `maxBytes`. */
export interface Memory {
  get(name: string): KeptPlayer | undefined;
  set(player: KeptPlayer): void;
  delete(player: KeptPlayer): void;
  clear(): void;
}

export function createMemory(maxBytes: number): Memory {
  const players = new LRUCache<string, KeptPlayer>({
    maxSize: maxBytes,
    sizeCalculation: ({ snapshot }) => PLAYER_BYTES + snapshot.games.length * GAME_BYTES,
  });
  const aliases = new LRUCache<string, string>({ max: MOST_ALIASES });

  function remove({ names }: KeptPlayer): void {
    for (const name of names) {
      players.delete(name);
      aliases.delete(name);
    }
  }

  return {
    get: (name) => players.get(name) ?? players.get(aliases.get(name) ?? ''),
    set(player) {
      const [own = '', ...others] = player.names;
      for (const name of others) {
        players.delete(name);
        aliases.set(name, own);
      }
      // Whoever had the name before is told by it no more: the store knows the names left.
      const former = players.get(aliases.get(own) ?? '');
      if (former) remove(former);
      players.set(own, player);
    },
    delete: remove,
    clear() {
      players.clear();
      aliases.clear();
    },
  };
}
