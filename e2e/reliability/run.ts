import { cpus, release } from 'node:os';
import { ROOT } from '#e2e/lib/startSite.ts';
import { buildWhenNeeded } from '#lib/server/buildWhenNeeded.ts';
import { readCommit } from './commit.ts';
import type { Drill, Found } from './drill.ts';
import { ROWS } from './rows.ts';
import { type Ran, writeReport } from './writeReport.ts';

/*
 * `npm run drill [N …]`: runs the rows of the bar about load, faults and bad input, each on its own
 * site, and prints what was measured and whether the row holds. A run of all rows on a clean commit
 * writes docs/reports/drill.md.
 */

const wanted = process.argv.slice(2);
const unknown = wanted.filter((row) => !(row in ROWS));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${Object.keys(ROWS).join(', ')}.`);
  process.exit(1);
}

async function carryOut({ run }: Drill): Promise<Found> {
  try {
    return await run();
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { did: 'Could not be carried out.', measured: [], broken: [words] };
  }
}

const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, kernel ${release()}`;
const commit = readCommit();
console.log(`${machine}, commit ${commit ?? 'with changes'}\n`);
await buildWhenNeeded(ROOT);
const ran: Ran[] = [];
for (const [row, drill] of Object.entries(ROWS)) {
  if (wanted.length > 0 && !wanted.includes(row)) continue;
  console.log(`${row}. ${drill.title}`);
  const from = performance.now();
  const found = await carryOut(drill);
  const seconds = Math.round((performance.now() - from) / 1000);
  ran.push({ row: Number(row), title: drill.title, seconds, ...found });
  console.log(`  ${found.did}`);
  for (const line of found.measured) console.log(`  · ${line}`);
  for (const line of found.broken) console.log(`  ✗ ${line}`);
  console.log(`  ${found.broken.length > 0 ? 'DOES NOT HOLD' : 'holds'} (${seconds} s)\n`);
}

const date = new Date().toISOString().slice(0, 10);
if (wanted.length > 0) console.log('Not all rows: docs/reports/drill.md stays as it is.');
else if (commit === null || commit !== readCommit())
  console.log('The sources are not those of one commit: docs/reports/drill.md stays as it is.');
else writeReport(ran, { commit, machine, date });
const broken = ran.filter(({ broken }) => broken.length > 0);
console.log(`${ran.length - broken.length} of ${ran.length} rows hold`);
process.exit(broken.length > 0 ? 1 : 0);
