import { registerHooks } from 'node:module';
import { gzipSync } from 'node:zlib';
import { getMessages } from '#lib/card/messages/getMessages.ts';
import { DEFAULT_OPTIONS } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { sampleOf } from '#lib/card/testing/sampleData.ts';
import type { Summary } from '#lib/stats/summarize.ts';
import { loadSatori } from './loadSatori.ts';
import { type Row, rowOf, valueRow } from './row.ts';
import { satoriCard } from './satoriCard.ts';
import { type TemplateRow, templateCard } from './templateCard.ts';

const PLAYERS = 50;
const ROUNDS = 15;
const PER_ROUND = 1000;
/** Until both are fully compiled. */
const WARM = 15_000;

/** An icon of our own, as long as those of other cards. */
const ICON =
  'M2 1.75A.75.75 0 012.75 1h2.5a.75.75 0 01.75.75V10h6.25a.75.75 0 01.75.75v3.5a.75.75 0 01-.75.75h-9.5a.75.75 0 01-.75-.75zM3.5 2.5v11h8V11.5h-6.25a.75.75 0 01-.75-.75V2.5zM9 2h1.5v1.5H9zM12 2h1.5v1.5H12zM9 5h1.5v1.5H9zM12 5h1.5v1.5H12z';

/** Our words for the template's rows. */
function rowsOf({ tally }: Summary): TemplateRow[] {
  const { mastered, completed, beaten, beatenCasual, unfinished } = tally;
  const values = { mastered, completed, beaten, casual: beatenCasual, unfinished };
  return Object.entries(values).map(([id, value]) => {
    return { id, label: getMessages('en').label[id as keyof typeof values], value, icon: ICON };
  });
}

/** ms for one card. Counting its bytes flattens the string, which may be a rope until then. */
async function timed(times: number, work: () => string | Promise<string>): Promise<number> {
  const start = performance.now();
  let bytes = 0;
  for (let n = 0; n < times; n += 1) bytes += Buffer.byteLength(await work());
  if (bytes === 0) throw new Error('A card is empty.');
  return (performance.now() - start) / times;
}

/** Cycles through the items. */
function inTurn<T>(items: readonly T[]): () => T {
  let n = -1;
  return () => {
    n = (n + 1) % items.length;
    return items[n] as T;
  };
}

/**
 * `stats` cards of many players, laid out and painted as SVG in one process: against another
 * project's template for the same words, against satori on an equivalent tree, and by themselves.
 * Many players, so that no cache helps.
 */
export async function cardRow(): Promise<Row[]> {
  const players = Array.from({ length: PLAYERS }, (_, n) => {
    const data = sampleOf(1287 + 37 * n, [], `Player${n}`);
    const options = { title: data.name, colours: { title: 'ffd447' }, percent: n, rank: 'A+' };
    return { data, options, rows: rowsOf(data.summary) };
  });
  const [ourNext, templateNext, satoriNext] = [inTurn(players), inTurn(players), inTurn(players)];
  const satori = await loadSatori(registerHooks);
  const paint = () => paintSvg(layoutCard(ourNext().data, DEFAULT_OPTIONS));
  const template = () => {
    const { options, rows } = templateNext();
    return templateCard(options, rows);
  };
  const bySatori = () => satori(satoriCard(satoriNext().data), 495, 195);
  for (const work of [paint, template]) await timed(WARM, work);
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
      theirs: `templates as in github-readme-stats (${kb(template().length)})`,
      unit: 'ms',
      rounds: against('template'),
      goal: { least: false, value: 5 },
    }),
    rowOf({
      ours,
      theirs: `the same things by satori (${kb((await bySatori()).length)})`,
      unit: 'ms',
      rounds: against('satori'),
      goal: { least: false, value: 1 / 200 },
    }),
  ];
}
