import { cachedPage } from './cachedPage.ts';
import { cardPngRow } from './cardPngRow.ts';
import { cardRow } from './cardRow.ts';
import { coldPageRow } from './coldPageRow.ts';
import { drawingLoad } from './drawingLoad.ts';
import { explorerRow } from './explorerRow.ts';
import { gamesListRow } from './gamesListRow.ts';
import { growth } from './growth/growth.ts';
import { handlersRow } from './handlersRow.ts';
import { lighthouseRow } from './lighthouseRow.ts';
import { machineLine } from './machineLine.ts';
import { memoryRow } from './memoryRow.ts';
import { nginxRow } from './nginxRow.ts';
import { pictureRow } from './pictureRow.ts';
import { type Measured, sayRow, writeReport } from './report.ts';
import type { Row } from './row.ts';
import { scale } from './scale/scale.ts';
import { startRow } from './startRow.ts';
import { storedPlayersRow } from './storedPlayersRow.ts';
import { summarizeRow } from './summarizeRow.ts';
import { weightRow } from './weightRow.ts';

/*
 * `npm run bench [ROW …]`: each row measures two things in one run and gives their ratio or
 * difference, because absolute figures differ between machines. Without a row it measures all,
 * plots how cost grows, simulates a day of a large service, and writes docs/reports/bench.md.
 */

const ROWS: Record<string, () => Promise<Row | Row[]>> = {
  'cached-page': cachedPage,
  nginx: nginxRow,
  handlers: handlersRow,
  card: cardRow,
  'card-png': cardPngRow,
  picture: pictureRow,
  'drawing-load': drawingLoad,
  summarize: summarizeRow,
  'cold-page': coldPageRow,
  weight: weightRow,
  lighthouse: lighthouseRow,
  memory: memoryRow,
  start: startRow,
  'stored-players': storedPlayersRow,
  explorer: explorerRow,
  'games-list': gamesListRow,
};

/** Not comparisons: these plot or simulate. */
const TALES: Record<string, () => Promise<string[]>> = { growth, scale };

const wanted = process.argv.slice(2);
const names = [...Object.keys(ROWS), ...Object.keys(TALES)];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

console.log(`${machineLine()}\n`);
const measured: Measured[] = [];
for (const [name, measure] of Object.entries(ROWS)) {
  if (!isWanted(name)) continue;
  console.log(name);
  const rows = [await measure()].flat();
  for (const row of rows) console.log(sayRow(row));
  measured.push({ name, rows });
}
const tales: Record<string, string[]> = {};
for (const [name, tell] of Object.entries(TALES)) {
  if (!isWanted(name)) continue;
  console.log(name);
  tales[name] = await tell();
  console.log(`${tales[name].map((line) => `  ${line}`).join('\n')}\n`);
}
if (wanted.length === 0) console.log(`Written: ${writeReport(measured, tales)}`);
process.exit(0);
