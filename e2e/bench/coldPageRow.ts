import { endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { type Round, type Row, rowOf } from './row.ts';

const ROUNDS = 11;
const CALL_MS = 100;
const LARGEST = 10_000;

const SIZES = [
  {
    games: 1_287,
    make: { mastered: 817, completed: 30, beaten: 141, casual: 38, unfinished: 237, subsets: 24 },
    goal: 60,
  },
  {
    games: 10_432,
    make: {
      mastered: 6204,
      completed: 318,
      beaten: 1733,
      casual: 402,
      unfinished: 1595,
      subsets: 180,
    },
    goal: 200,
  },
];

const PAGE = 500;

interface Calls {
  identity(): Promise<unknown>;
  page(offset: number): Promise<unknown>;
}

/** The calls that a page of a player takes, each read to its end. */
function callsFor(apiUrl: string, name: string): Calls {
  const read = async (path: string) => (await fetch(`${apiUrl}/${path}`)).text();
  return {
    identity: () => read(`API_GetUserSummary.php?u=${name}&g=0&a=0&y=raw`),
    page: (offset) =>
      read(`API_GetUserCompletionProgress.php?u=${name}&c=${PAGE}&o=${offset}&y=raw`),
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** ms for all calls of a page with two in flight. */
const upstreamTime = (calls: Calls, games: number) =>
  timeOf(async () => {
    await Promise.all([calls.identity(), calls.page(0)]);
    for (let offset = PAGE; offset < games; offset += 2 * PAGE) {
      const second = offset + PAGE < games ? calls.page(offset + PAGE) : null;
      await Promise.all([calls.page(offset), second]);
    }
  });

/** ms for the same calls, one after the other. */
const sequentialTime = (calls: Calls, games: number) =>
  timeOf(async () => {
    await calls.identity();
    for (let offset = 0; offset < games; offset += PAGE) await calls.page(offset);
  });

/**
 * The first page of a new player, against the upstream's own time at 100 ms a call with two calls in
 * flight, and the largest list against one call after the other.
 */
export async function coldPageRow(): Promise<Row[]> {
  const upstream = await startUpstream();
  const site = await startSite({
    RA_API_KEY: 'bench',
    RA_API_URL: upstream.apiUrl,
    RA_MEDIA_URL: upstream.url,
    RA_CALLS_PER_MINUTE: '100000',
  });
  try {
    await orderFault(upstream.url, { mode: 'slow', ms: CALL_MS, path: '/API' });
    const rows: Row[] = [];
    for (const { games, make, goal } of SIZES) {
      const rounds: Round[] = [];
      const sequential: Round[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const name = `Cold${games}x${round}`;
        await putPlayer(upstream.url, { name, make });
        const page = await get(`${site.url}/u/${name}`);
        if (page.status !== 200) throw new Error(`${page.status} for ${name}`);
        // The first one loads the code.
        if (round === 0) continue;
        const calls = callsFor(upstream.apiUrl, name);
        rounds.push({ ours: page.took, theirs: await upstreamTime(calls, games) });
        if (games < LARGEST) continue;
        sequential.push({ ours: page.took, theirs: await sequentialTime(calls, games) });
      }
      rows.push(
        rowOf({
          ours: `first page of ${games} games`,
          theirs: `the upstream's own time at ${CALL_MS} ms a call, two at a time`,
          unit: 'ms',
          by: 'difference',
          rounds,
          goal: { least: false, value: goal },
        }),
      );
      if (sequential.length === 0) continue;
      rows.push(
        rowOf({
          ours: `first page of ${games} games`,
          theirs: 'the same calls one after the other',
          unit: 'ms',
          rounds: sequential,
          goal: { least: false, value: 0.6 },
        }),
      );
    }
    return rows;
  } finally {
    await endFaults(upstream.url);
    await site.stop();
    await upstream.close();
  }
}
