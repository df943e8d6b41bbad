import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readTime } from '#e2e/bench/readTime.ts';
import { openStore, storePlayers } from '#e2e/bench/storePlayers.ts';
import { SNAPSHOT_FILE } from '#lib/players/playerRows.ts';
import type { Plot } from './drawPlot.ts';

const PLAYERS = [1, 10, 100, 1_000, 10_000, 100_000];
const SOURCE = 'http://127.0.0.1:9/API';

/** Time to read a snapshot, and disk space, by number of stored players. */
export async function byPlayers(): Promise<Plot> {
  const took: { x: number; y: number }[] = [];
  const disk: { x: number; y: number }[] = [];
  for (const x of PLAYERS) {
    const { folder, names } = await storePlayers(x, SOURCE);
    const store = openStore(folder, SOURCE);
    await readTime(store, names);
    took.push({ x, y: 1000 * (await readTime(store, names)) });
    store.close();
    disk.push({ x, y: statSync(join(folder, SNAPSHOT_FILE.file)).size / 2 ** 20 });
    rmSync(folder, { recursive: true });
  }
  return {
    title: 'Reading one of the stored snapshots, by how many there are',
    x: 'players of 60 games',
    y: 'µs, MB',
    lines: [
      { name: 'µs a read', points: took },
      { name: 'MB on disk', points: disk },
    ],
  };
}
