import type { Found } from './drill.ts';

/** A row that was carried out. */
export interface Ran extends Found {
  row: number;
  title: string;
  seconds: number;
}

const inCell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** Writes what was found as a page of Markdown. */
export function writeReport(ran: readonly Ran[], machine: string, date: string): string {
  const rows = ran.map(({ row, title, did, measured, broken, seconds }) => {
    const cells = [
      title,
      did,
      measured.join('<br>'),
      broken.length > 0 ? '**no**' : 'yes',
      seconds,
    ];
    return `| ${[row, ...cells].map((cell) => inCell(String(cell))).join(' | ')} |`;
  });
  const held = ran.filter(({ broken }) => broken.length === 0).length;
  return `# The drill

Written by \`npm run drill\` on ${date}, with ${machine}; the load came from the same cores.
${held} of ${ran.length} rows hold.

| | risk | what was done | what was measured | holds | s |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
