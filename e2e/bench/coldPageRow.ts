import { endFaults, orderFault, putPlayer } from '#e2e/lib/control.ts';
import { get } from '#e2e/lib/get.ts';
import { readRows } from '#e2e/lib/recount.ts';
import { startSite } from '#e2e/lib/startSite.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { type Round, type Row, rowOf } from './row.ts';

const ROUNDS = 11;
const CALL_MS = 100;

const SIZES = [
  {
    games: 1_287,
    make: { mastered: 817, completed: 30, beaten: 141, casual: 38, unfinished: 237, subsets: 24 },
    goal: 40,
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

/** ms for all upstream calls of a page, one after the other. */
async function upstreamTime(apiUrl: string, name: string): Promise<number> {
  const from = performance.now();
  const profile = fetch(`${apiUrl}/API_GetUserProfile.php?u=${name}&y=raw`);
  await readRows(apiUrl, name);
  await (await profile).text();
  return performance.now() - from;
}

/** The first page of a new player, against the upstream's own time at 100 ms a call. */
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
      for (let round = 0; round <= ROUNDS; round += 1) {
        const name = `Cold${games}x${round}`;
        await putPlayer(upstream.url, { name, make });
        const page = await get(`${site.url}/u/${name}`);
        if (page.status !== 200) throw new Error(`${page.status} for ${name}`);
        const theirs = await upstreamTime(upstream.apiUrl, name);
        // The first one loads the code.
        if (round > 0) rounds.push({ ours: page.took, theirs });
      }
      rows.push(
        rowOf({
          ours: `first page of ${games} games`,
          theirs: `the upstream's own time at ${CALL_MS} ms a call`,
          unit: 'ms',
          by: 'difference',
          rounds,
          goal: { least: false, value: goal },
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
