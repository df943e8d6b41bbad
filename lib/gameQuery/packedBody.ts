import { LRUCache } from 'lru-cache';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { singleton } from '#lib/singleton.ts';
import { getTitleRanks } from './getGameQuery.ts';
import { packGames } from './packGames.ts';

/** Cache size in characters: about four files of 10,000 games, or forty of 1,000. */
const MOST = 3 * 1024 * 1024;

function bodies() {
  return singleton(
    'packedBodies',
    () =>
      new LRUCache<object, string>({ maxSize: MOST, sizeCalculation: (body) => body.length + 1 }),
  );
}

/** The file of a snapshot's games as it is sent. The last few are cached: packing takes 25 ms. */
export function getPackedBody(snapshot: Snapshot): string {
  const kept = bodies().get(snapshot.games);
  if (kept !== undefined) return kept;
  const body = JSON.stringify(packGames(snapshot, getTitleRanks(snapshot)));
  bodies().set(snapshot.games, body);
  return body;
}

/** Purges all files: they are few, and keyed by snapshot, not by player. */
export function forgetPackedBodies(): void {
  bodies().clear();
}
