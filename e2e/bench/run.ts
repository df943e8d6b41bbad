import { cpus, release } from 'node:os';
import { cachedPage } from './cachedPage.ts';
import { cardPngRow } from './cardPngRow.ts';
import { cardRow } from './cardRow.ts';
import { drawingLoad } from './drawingLoad.ts';
import { explorerRow } from './explorerRow.ts';
import { gamesListRow } from './gamesListRow.ts';
import { pictureRow } from './pictureRow.ts';
import type { Row } from './row.ts';
import { summarizeRow } from './summarizeRow.ts';

/*
 * `npm run bench [ROW …]`: each row measures two things side by side in one run and gives their
 * ratio, since absolute figures move from machine to machine.
 */

const ROWS: Record<string, () => Promise<Row>> = {
  'cached-page': cachedPage,
  card: cardRow,
  picture: pictureRow,
  'card-png': cardPngRow,
  'drawing-load': drawingLoad,
  summarize: summarizeRow,
  explorer: explorerRow,
  'games-list': gamesListRow,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in ROWS));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${Object.keys(ROWS).join(', ')}.`);
  process.exit(1);
}

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, kernel ${release()}\n`,
);
for (const [name, measure] of Object.entries(ROWS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { ours, theirs, unit, ratio, spread, goal } = await measure();
  const holds = goal.least ? ratio >= goal.value : ratio <= goal.value;
  console.log(name);
  console.log(`  ${ours.what}: ${ours.value.toPrecision(4)} ${unit}`);
  console.log(`  ${theirs.what}: ${theirs.value.toPrecision(4)} ${unit}`);
  console.log(
    `  ratio ${ratio.toFixed(2)} (rounds: ${spread.map((one) => one.toFixed(2)).join(' ')})`,
  );
  console.log(
    `  goal ${goal.least ? '≥' : '≤'} ${goal.value}: ${holds ? 'holds' : 'does not hold'}\n`,
  );
}
