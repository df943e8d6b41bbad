import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#e2e/lib/startSite.ts';
import type { Found } from './drill.ts';

/** A row that was run. */
export interface Ran extends Found {
  row: number;
  title: string;
  seconds: number;
}

const FILE = join(ROOT, 'docs', 'reports', 'drill.md');

const inCell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function lineOf({ row, title, did, measured, broken, seconds }: Ran): string {
  const holds = broken.length > 0 ? '**no**' : 'yes';
  const cells = [row, title, did, measured.join('<br>'), holds, seconds];
  return `| ${cells.map((cell) => inCell(String(cell))).join(' | ')} |`;
}

/**
 * Writes docs/reports/drill.md.
 * @param ran every row of one run
 * @param commit the built commit
 * @param machine and `date`, of this run
 */
export function writeReport(
  ran: readonly Ran[],
  { commit, machine, date }: Record<'commit' | 'machine' | 'date', string>,
): void {
  const held = ran.filter(({ broken }) => broken.length === 0).length;
  writeFileSync(
    FILE,
    `# The drill

Written by \`npm run drill\` at commit ${commit} on ${date}, with ${machine}; the load came from the
same cores. All rows are of one run. ${held} of ${ran.length} rows hold.

| | risk | what was done | what was measured | holds | s |
| --- | --- | --- | --- | --- | --- |
${ran.map(lineOf).join('\n')}
`,
  );
}
