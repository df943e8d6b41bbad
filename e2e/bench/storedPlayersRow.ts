import { rmSync } from 'node:fs';
import { readTime } from './readTime.ts';
import { type Round, type Row, rowOf } from './row.ts';
import { openStore, storePlayers } from './storePlayers.ts';

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 5;
const SOURCE = 'http://127.0.0.1:9/API';

/** Reading a snapshot with 100,000 stored players, against 1,000. */
export async function storedPlayersRow(): Promise<Row> {
  const [many, few] = [await storePlayers(MANY, SOURCE), await storePlayers(FEW, SOURCE)];
  const [manyStore, fewStore] = [openStore(many.folder, SOURCE), openStore(few.folder, SOURCE)];
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const both = {
      ours: await readTime(manyStore, many.names),
      theirs: await readTime(fewStore, few.names),
    };
    if (round > 0) rounds.push(both);
  }
  for (const store of [manyStore, fewStore]) store.close();
  for (const { folder } of [many, few]) rmSync(folder, { recursive: true });
  return rowOf({
    ours: `reading a snapshot, ${MANY} stored`,
    theirs: `${FEW} stored`,
    unit: 'ms',
    rounds,
    goal: { least: false, value: 1.5 },
  });
}
