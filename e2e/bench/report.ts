import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#e2e/lib/startSite.ts';
import { machineLine } from './machineLine.ts';
import { figureOf, holds, type Row } from './row.ts';

/** A row's name and results. */
export interface Measured {
  name: string;
  rows: readonly Row[];
}

const FILE = 'docs/reports/bench.md';
/** The rest of the file is written by hand and kept. */
const BY_HAND = '## What was changed';

const round = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

const WORDS = { ratio: 'ratio', difference: 'difference', value: 'value' } as const;

function goalOf({ goal, by, unit }: Row): string {
  if (!goal) return '–';
  const sign = goal.least ? '≥' : '≤';
  if (by === 'ratio') return `${sign} ${round(goal.value)}`;
  return `${sign} ${by === 'difference' ? '+' : ''}${goal.value} ${unit}`.trim();
}

const spreadOf = ({ spread }: Row) =>
  `${round(Math.min(...spread))} to ${round(Math.max(...spread))}`;

const VERDICTS = { true: 'holds', false: '**does not hold**', null: '' } as const;

const verdictOf = (row: Row) => VERDICTS[`${holds(row)}`];

/** A row for the terminal. */
export function sayRow(row: Row): string {
  const { ours, theirs, unit, by } = row;
  return [
    `  ${ours.what}: ${round(ours.value)} ${unit}`,
    ...(theirs ? [`  ${theirs.what}: ${round(theirs.value)} ${unit}`] : []),
    `  ${WORDS[by]} ${round(figureOf(row))} (rounds: ${row.spread.map(round).join(' ')})`,
    row.goal ? `  goal ${goalOf(row)}: ${verdictOf(row).replaceAll('*', '')}` : '  no goal',
    '',
  ].join('\n');
}

function tableLine(name: string, row: Row): string {
  const { ours, theirs, unit } = row;
  const cells = [
    `\`${name}\``,
    `${ours.what}: ${round(ours.value)} ${unit}`,
    theirs ? `${theirs.what}: ${round(theirs.value)} ${unit}` : '–',
    `${round(figureOf(row))} (${spreadOf(row)})`,
    goalOf(row),
    verdictOf(row),
  ];
  return `| ${cells.join(' | ')} |`;
}

/**
 * Writes docs/reports/bench.md, and keeps its text written by hand.
 * @returns its path in the project
 */
export function writeReport(
  measured: readonly Measured[],
  tales: Readonly<Record<string, readonly string[]>>,
): string {
  const place = join(ROOT, FILE);
  const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const kept = before.includes(BY_HAND) ? before.slice(before.indexOf(BY_HAND)) : `${BY_HAND}\n`;
  const lines = [
    '# The bench',
    '',
    '`npm run bench` wrote this down to “What was changed”. Both sides of a row were measured in turns in',
    'one run; the figure is the median of the rounds, with the least and the most in brackets.',
    '',
    `${machineLine()}. ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| row | ours | against | ratio, difference or value | goal | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...measured.flatMap(({ name, rows }) => rows.map((row) => tableLine(name, row))),
    '',
    ...Object.values(tales).flatMap((tale) => [...tale, '']),
  ];
  writeFileSync(place, `${lines.join('\n')}\n${kept}`);
  return FILE;
}
