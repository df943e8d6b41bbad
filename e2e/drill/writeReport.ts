import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/startSite.ts';
import type { Found } from './drill.ts';

/** A row that was carried out. */
export interface Ran extends Found {
  row: number;
  title: string;
  seconds: number;
}

const FILE = join(ROOT, 'docs', 'drill.md');
const LINE = /^\| (\d+) \| .*$/gm;

const inCell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function lineOf({ row, title, did, measured, broken, seconds }: Ran): string {
  const holds = broken.length > 0 ? '**no**' : 'yes';
  const cells = [row, title, did, measured.join('<br>'), holds, seconds];
  return `| ${cells.map((cell) => inCell(String(cell))).join(' | ')} |`;
}

/** The lines of the report that is there, by their rows. */
function linesBefore(): Map<number, string> {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  return new Map([...text.matchAll(LINE)].map(([line, row]) => [Number(row), line]));
}

/**
 * Writes docs/drill.md. Rows that were not carried out now stay as they were.
 * @param machine and `date`, of this run
 */
export function writeReport(ran: readonly Ran[], machine: string, date: string): void {
  const lines = linesBefore();
  for (const one of ran) lines.set(one.row, lineOf(one));
  const rows = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  const held = rows.filter((line) => /\| yes \| \d+ \|$/.test(line)).length;
  writeFileSync(
    FILE,
    `# The drill

Written by \`npm run drill\`, last on ${date}, with ${machine}; the load came from the same cores. Each
row is of its last run. ${held} of ${rows.length} rows hold.

| | risk | what was done | what was measured | holds | s |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
  );
}
