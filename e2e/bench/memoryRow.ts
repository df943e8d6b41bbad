import { rmSync } from 'node:fs';
import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { memoryOf } from '#e2e/lib/watchMemory.ts';
import { removeEmptyNext, serveEmptyNext, startEmptyNext } from './emptyNext.ts';
import { type Round, type Row, rowOf } from './row.ts';
import { settled } from './settled.ts';
import { storePlayers } from './storePlayers.ts';

const ROUNDS = 3;
const PLAYERS = 10_000;
/** Nothing listens there, so nothing is fetched. */
const NOWHERE = 'http://127.0.0.1:9/API';

/** MB of a process at rest after one page. */
async function restingMemory(url: string, pid: number): Promise<number> {
  await get(url);
  return settled(() => memoryOf(pid));
}

async function ourMemory(path: string, dataDir?: string): Promise<number> {
  const site = await startSite({
    RA_API_KEY: 'bench',
    RA_API_URL: NOWHERE,
    ...(dataDir !== undefined && { DATA_DIR: dataDir }),
  });
  const memory = await restingMemory(site.url + path, site.pid);
  await site.stop();
  return memory;
}

/**
 * Memory of the idle process, without and with 10,000 stored players, against an empty Next server.
 */
export async function memoryRow(): Promise<Row[]> {
  await (await startEmptyNext(5_000)).stop();
  const { folder, names } = await storePlayers(PLAYERS, NOWHERE);
  const idle: Round[] = [];
  const stored: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const empty = await serveEmptyNext();
    const theirs = await restingMemory(empty.url, empty.pid);
    await empty.stop();
    idle.push({ ours: await ourMemory('/cards'), theirs });
    stored.push({ ours: await ourMemory(`/u/${names[0]}`, folder), theirs });
  }
  rmSync(folder, { recursive: true });
  removeEmptyNext();
  const row = (ours: string, rounds: Round[], value: number) =>
    rowOf({
      ours,
      theirs: 'an empty Next server',
      unit: 'MB',
      by: 'difference',
      rounds,
      goal: { least: false, value },
    });
  return [row('the idle process', idle, 60), row(`with ${PLAYERS} players stored`, stored, 100)];
}
