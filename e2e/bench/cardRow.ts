import { registerHooks } from 'node:module';
import { gzipSync } from 'node:zlib';
import { layoutCard } from '../../lib/card/layout/layoutCard.ts';
import { DEFAULT_OPTIONS } from '../../lib/card/options/parseCardOptions.ts';
import { paintSvg } from '../../lib/card/svg/paintSvg.ts';
import { sampleOf } from '../../lib/card/testing/sampleData.ts';
import { loadSatori } from './loadSatori.ts';
import { type Row, rowOf, valueRow } from './row.ts';

const ROUNDS = 9;
const PER_ROUND = 400;
const LINES = ['Mastered', 'Completed', 'Beaten', 'Beaten (casual)', 'Unfinished', 'Points'];

/**
 * A card as a template literal, as large as that of github-readme-stats (5.3 KB): the least that any
 * card can take.
 */
function templateCard(name: string, values: readonly number[]): string {
  const rows = LINES.map(
    (label, n) => `<g class="stagger" transform="translate(25, ${25 * n})">
      <svg data-testid="icon" class="icon" viewBox="0 0 16 16" width="16" height="16">
        <path fill-rule="evenodd" d="M8 .25a.75.75 0 01.673.418l1.882 3.815 4.21.612a.75.75 0 01.416 1.279l-3.046 2.97.719 4.192a.75.75 0 01-1.088.791L8 12.347l-3.766 1.98a.75.75 0 01-1.088-.79l.72-4.194L.818 6.374a.75.75 0 01.416-1.28l4.21-.611L7.327.668A.75.75 0 018 .25z"/>
      </svg>
      <text class="stat bold" x="25" y="12.5">${label}:</text>
      <text class="stat bold" x="199" y="12.5">${(values[n] ?? 0).toLocaleString('en')}</text>
    </g>`,
  );
  const filler = '.rank-text{font:800 24px Sans-Serif;fill:#434d58}'.repeat(35);
  return `<svg width="495" height="195" viewBox="0 0 495 195" fill="none" role="img">
    <title>${name}</title><style>${filler}</style>
    <rect x="0.5" y="0.5" rx="4.5" height="99%" width="494" fill="#fffefe"/>
    <g transform="translate(25, 35)"><text class="header">${name}</text></g>
    <g transform="translate(0, 55)">${rows.join('')}</g></svg>`;
}

/** The same words as a tree for satori. */
function satoriTree(name: string, values: readonly number[]) {
  const node = (children: unknown, style: Record<string, unknown> = {}) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children },
  });
  const rows = LINES.map((label, n) =>
    node([node(label), node((values[n] ?? 0).toLocaleString('en'))], {
      justifyContent: 'space-between',
    }),
  );
  const column = { flexDirection: 'column', width: 495, height: 195, padding: 20, fontSize: 14 };
  return node([node(name, { fontSize: 24 }), ...rows], column);
}

async function timed(times: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < times; n += 1) await work();
  return (performance.now() - start) / times;
}

/**
 * One `stats` card laid out and painted as SVG, in one process and one after the other: against a
 * mere template literal, against satori on a tree with the same words, and by itself.
 */
export async function cardRow(): Promise<Row[]> {
  const data = sampleOf(1287);
  const { tally } = data.summary;
  const values = [
    tally.mastered,
    tally.completed,
    tally.beaten,
    tally.beatenCasual,
    tally.unfinished,
  ];
  const satori = await loadSatori(registerHooks);
  const paint = () => paintSvg(layoutCard(data, DEFAULT_OPTIONS));
  const template = () => templateCard(data.name, values);
  const bySatori = () => satori(satoriTree(data.name, values), 495, 195);
  for (const work of [paint, template]) await timed(PER_ROUND, work);
  await timed(10, bySatori);
  const rounds: Record<'ours' | 'template' | 'satori', number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      ours: await timed(PER_ROUND, paint),
      template: await timed(PER_ROUND, template),
      satori: await timed(5, bySatori),
    });
  }
  const svg = paint();
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  const ours = `a card as SVG (${kb(svg.length)}, ${kb(gzipSync(svg).length)} gzip)`;
  const against = (side: 'template' | 'satori') =>
    rounds.map((round) => ({ ours: round.ours, theirs: round[side] }));
  return [
    valueRow(
      ours,
      'ms',
      rounds.map((round) => round.ours),
      { least: false, value: 0.1 },
    ),
    rowOf({
      ours,
      theirs: `a template literal of ${kb(template().length)}`,
      unit: 'ms',
      rounds: against('template'),
      goal: { least: false, value: 5 },
    }),
    rowOf({
      ours,
      theirs: `its words by satori (${kb((await bySatori()).length)})`,
      unit: 'ms',
      rounds: against('satori'),
      goal: { least: false, value: 1 / 200 },
    }),
  ];
}
