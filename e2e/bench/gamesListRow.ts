import { readFileSync } from 'node:fs';
import { get, getUntil } from '../lib/get.ts';
import { makeSearches } from '../lib/makeSearches.ts';
import { readRows } from '../lib/recount.ts';
import { RAW_SORTS, RAW_STATUSES } from '../lib/recountGames.ts';
import { startPair, stopPair } from '../lib/test.ts';
import { median, type Row } from './row.ts';

const ROUNDS = 5;
const LISTS = 60;
const GOAL_MS = 30;
/** A tick of the kernel's clock, ms. */
const TICK = 10;

/** CPU that a process has used, all its threads, ms. Linux only. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/**
 * CPU of the whole process for a list that was never asked for, at 10,432 games: found, rendered,
 * compressed and sent. Against the goal, since nothing else does the same.
 */
export async function gamesListRow(): Promise<Row> {
  const pair = await startPair();
  const { site, upstream } = pair;
  try {
    const games = `${site.url}/u/EveryCartEver/games`;
    await getUntil(games, ({ status }) => status === 200, 60_000);
    const rows = await readRows(upstream.apiUrl, 'EveryCartEver');
    const sorts = Object.keys(RAW_SORTS);
    const statuses = Object.keys(RAW_STATUSES);
    const searches = makeSearches('bench', rows, LISTS * (ROUNDS + 1));
    const spread: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const from = cpuOf(site.pid);
      for (let n = 0; n < LISTS; n += 1) {
        const query = new URLSearchParams({
          status: statuses[n % statuses.length] ?? '',
          sort: sorts[n % sorts.length] ?? '',
          ...(n % 2 === 0 && { q: searches[round * LISTS + n] ?? '' }),
          page: String(1 + round),
        });
        const { status } = await get(`${games}?${query}`);
        if (status !== 200 && status !== 307) throw new Error(`${status}: ${query}`);
      }
      // The first round sorts, and makes the code fast.
      if (round > 0) spread.push((cpuOf(site.pid) - from) / LISTS / GOAL_MS);
    }
    const ratio = median(spread);
    return {
      ours: { what: 'CPU for a filtered list at 10,432 games', value: ratio * GOAL_MS },
      theirs: { what: 'what it may take', value: GOAL_MS },
      unit: 'ms',
      ratio,
      spread,
      goal: { least: false, value: 1 },
    };
  } finally {
    await stopPair(pair);
  }
}
