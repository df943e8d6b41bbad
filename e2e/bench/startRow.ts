import { startSite } from '#e2e/lib/startSite.ts';
import { removeEmptyNext, serveEmptyNext, startEmptyNext } from './emptyNext.ts';
import { firstText } from './firstText.ts';
import { type Round, type Row, rowOf } from './row.ts';

const ROUNDS = 5;

/** From `npm start` to the first page, against an empty Next site. Both are built. */
export async function startRow(): Promise<Row> {
  await (await startEmptyNext(5_000)).stop();
  const rounds: Round[] = [];
  // The first round reads the files into memory.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const from = performance.now();
    const site = await startSite({ RA_API_KEY: 'bench', RA_API_URL: 'http://127.0.0.1:9/API' });
    await firstText(`${site.url}/cards`);
    const ours = (performance.now() - from) / 1000;
    await site.stop();
    const empty = await serveEmptyNext();
    await empty.stop();
    if (round > 0) rounds.push({ ours, theirs: empty.took / 1000 });
  }
  removeEmptyNext();
  return rowOf({
    ours: 'start to the first page',
    theirs: 'an empty Next server',
    unit: 's',
    by: 'difference',
    rounds,
    goal: { least: false, value: 0.5 },
  });
}
