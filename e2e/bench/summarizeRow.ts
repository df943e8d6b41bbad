import { Bench } from 'tinybench';
import { readRows } from '#e2e/lib/recount.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';
import { parseAward } from '#lib/domain/awardKind.ts';
import type { Game } from '#lib/domain/game.ts';
import { summarize } from '#lib/stats/summarize.ts';
import { type Round, type Row, rowOf } from './row.ts';

/** Summarizing 10,432 games, against one `JSON.parse` of the same rows. */
export async function summarizeRow(): Promise<Row> {
  const upstream = await startUpstream();
  const rows = await readRows(upstream.apiUrl, 'EveryCartEver');
  await upstream.close();
  const json = JSON.stringify(rows);
  const games: Game[] = rows.map((row) => ({
    id: row.GameID,
    title: row.Title,
    icon: null,
    consoleId: row.ConsoleID,
    consoleName: null,
    possible: row.MaxPossible,
    awarded: row.NumAwarded,
    awardedHardcore: row.NumAwardedHardcore,
    lastUnlock: row.MostRecentAwardedDate,
    award: parseAward(row.HighestAwardKind),
    awardName: row.HighestAwardKind,
    awardDate: row.HighestAwardDate,
  }));
  const rounds: Round[] = [];
  for (let round = 0; round < 5; round += 1) {
    const bench = new Bench({ time: 500 });
    bench.add('summarize', () => void summarize(games));
    bench.add('JSON.parse', () => void JSON.parse(json));
    const [ours, theirs] = (await bench.run()).map(({ result }) =>
      'latency' in result ? result.latency.p50 : Number.NaN,
    );
    rounds.push({ ours: ours ?? Number.NaN, theirs: theirs ?? Number.NaN });
  }
  return rowOf({
    ours: `summarize ${games.length} games`,
    theirs: `JSON.parse of their ${json.length} bytes`,
    unit: 'ms',
    rounds,
    goal: { least: false, value: 0.5 },
  });
}
