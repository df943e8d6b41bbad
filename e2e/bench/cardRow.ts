import { registerHooks } from 'node:module';
import { gzipSync } from 'node:zlib';
import { layoutCard } from '../../lib/card/layout/layoutCard.ts';
import { DEFAULT_OPTIONS } from '../../lib/card/options/parseCardOptions.ts';
import { paintSvg } from '../../lib/card/svg/paintSvg.ts';
import { sampleOf } from '../../lib/card/testing/sampleData.ts';
import { drawCard } from '../../lib/draw/drawCard.ts';
import { pool } from '../../lib/draw/pool.ts';
import { loadSatori } from './loadSatori.ts';
import { median, type Row } from './row.ts';

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
 * One `stats` card laid out and painted as SVG, against satori on a tree with the same words, in one
 * process and one after the other; beside them a mere template literal, and the card as a PNG.
 */
export async function cardRow(): Promise<Row> {
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
  const theirs = () => satori(satoriTree(data.name, values), 495, 195);
  const draw = () => drawCard(layoutCard(data, DEFAULT_OPTIONS), 1);
  for (const work of [paint, template]) await timed(PER_ROUND, work);
  for (const work of [theirs, draw]) await timed(10, work);
  const rounds: Record<'ours' | 'template' | 'theirs' | 'png', number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      ours: await timed(PER_ROUND, paint),
      template: await timed(PER_ROUND, template),
      theirs: await timed(5, theirs),
      png: await timed(5, draw),
    });
  }
  const svg = paint();
  const png = await draw();
  const theirSvg = await theirs();
  await pool().close();
  const middle = (name: keyof (typeof rounds)[number]) => median(rounds.map((one) => one[name]));
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  const plain = template();
  console.log(
    `  a template of ${kb(plain.length)}: ${middle('template').toPrecision(3)} ms; ` +
      `the card as a PNG of ${kb(png.length)}: ${middle('png').toPrecision(3)} ms`,
  );
  const spread = rounds.map(({ ours, theirs }) => ours / theirs);
  return {
    ours: {
      what: `a card as SVG (${kb(svg.length)}, ${kb(gzipSync(svg).length)} gzip)`,
      value: middle('ours'),
    },
    theirs: {
      what: `its words by satori (${kb(theirSvg.length)})`,
      value: middle('theirs'),
    },
    unit: 'ms',
    ratio: median(spread),
    spread,
    goal: { least: false, value: 0.1 },
  };
}
