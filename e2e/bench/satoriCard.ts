import { layoutBoard } from '#lib/board/layoutBoard.ts';
import type { CardData } from '#lib/card/data/cardData.ts';

type Style = Readonly<Record<string, unknown>>;

const PITCH = 9;
const LAMP = 8;

function node(children: unknown, style: Style = {}) {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Each lamp is a positioned box: satori has no outlines. */
function lamps(count: number) {
  return layoutBoard(count, count).rows.flatMap((runs, y) => {
    let column = 0;
    return runs.flatMap((run) => {
      const left = column * PITCH;
      column += 'gap' in run ? run.gap : 1;
      if ('gap' in run) return [];
      const place = { position: 'absolute', left, top: y * PITCH, width: LAMP, height: LAMP };
      return [node([], { ...place, background: '#ffd447' })];
    });
  });
}

/** An award mark, its label, dot leaders as a dashed line, and the number. */
function row(label: string, value: string, mark: Style) {
  const dashed = { flexGrow: 1, height: 2, margin: '0 8px', borderBottom: '2px dashed #6f7f76' };
  return node(
    [
      node([], { width: 10, height: 10, borderRadius: 5, marginRight: 8, ...mark }),
      node(label, { fontSize: 14, color: '#b3bfb5' }),
      node([], dashed),
      node(value, { fontSize: 15, color: '#eef2e8' }),
    ],
    { alignItems: 'center', height: 25 },
  );
}

const ring = (colour: string, width: number) => ({ border: `${width}px solid ${colour}` });

/**
 * The default `stats` card as a tree for satori, without the sockets between lamps, which would be
 * another 400 boxes.
 */
export function satoriCard({ name, summary }: CardData) {
  const { tally, headline, systems } = summary;
  const count = (value: number) => value.toLocaleString('en');
  const bar = [
    { flexGrow: tally.mastered, background: '#ffd447' },
    { flexGrow: tally.completed, ...ring('#c08f14', 1.5) },
    { flexGrow: tally.beaten, background: '#c6ccd4' },
    { flexGrow: tally.beatenCasual, ...ring('#98a1ad', 1.5) },
    { flexGrow: tally.unfinished, background: '#2b3632' },
  ];
  const board = node(
    [
      node(lamps(headline.count), { position: 'absolute', left: 20, top: 21 }),
      node('games mastered', { position: 'absolute', left: 20, top: 141, color: '#7fe0c3' }),
    ],
    { width: 220, height: 195, background: '#0b0f0e' },
  );
  const ledger = node(
    [
      node([node(name, { fontSize: 22 }), node('L', { fontSize: 14 })], {
        justifyContent: 'space-between',
        color: '#eef2e8',
        height: 36,
      }),
      row('Completed', count(tally.completed), ring('#c08f14', 2)),
      row('Beaten', count(tally.beaten), { background: '#c6ccd4' }),
      row('Beaten (casual)', count(tally.beatenCasual), ring('#98a1ad', 2)),
      row('Unfinished', count(tally.unfinished), ring('#6f7f76', 1)),
      node([node(`${count(tally.played)} played, ${systems} systems`), node('23 Nov 2026')], {
        justifyContent: 'space-between',
        fontSize: 12,
        color: '#8c9a90',
      }),
    ],
    { flexDirection: 'column', flexGrow: 1, padding: '14px 20px' },
  );
  const parts = bar.map((style) => node([], { height: 6, ...style }));
  const foot = { position: 'absolute', left: 0, bottom: 0, width: 495, gap: 2 };
  return node([board, ledger, node(parts, foot)], {
    width: 495,
    height: 195,
    background: '#151b19',
    border: '1px solid #34413c',
  });
}
