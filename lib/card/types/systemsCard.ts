import { measureText } from '#lib/card/fonts/measureText.ts';
import type { CardContext } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { listCard } from '#lib/card/layout/listCard.ts';
import { leaders, line } from '#lib/card/layout/nodes.ts';
import { stack } from '#lib/card/layout/textLines.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { LEDGER } from '#lib/card/sizes.ts';
import { padEnd, padStart } from '#lib/card/text/columns.ts';
import type { SystemTally } from '#lib/stats/bySystem.ts';
import { STACK_WIDTH, stackBar } from '#lib/stats/stackBar.ts';

const X = 20;

/** What parts of a system's bar are painted with. */
const PARTS = {
  mastered: 'gold',
  completed: 'goldRing',
  beaten: 'zinc',
  beatenCasual: 'zincRing',
  rest: 'track',
} as const;
const EDGES = { mastered: 'goldEdge', beaten: 'zincEdge' } as const;
const STACK = 120;
const NAME = 150;

/** Columns of a bar in plain text. */
const TEXT_BAR = 24;

/** The systems with most games: name, how the games divide, mastered of played. */
export const systemsCard: CardDefinition = {
  label: 'Systems',
  hint: 'Mastered / played, by system',
  size: LEDGER,
  backdrop: 'ground',
  ...listCard({
    type: 'systems',
    pitch: 25,
    rows: ({ data }) => data.systems,
    draw: systemRow,
    describe: ({ format }, { name, mastered, played }) =>
      `${name}: ${format.ofTotal(mastered, played)}`,
    text: ({ data, format }, system) => {
      const mastered = format.ofTotal(system.mastered, system.played);
      const bar = padEnd(stack(system, data.systems[0]?.played ?? 0, TEXT_BAR), TEXT_BAR);
      return [`${padEnd(system.name, 20)}  ${bar}${padStart(mastered, 14)}`];
    },
  }),
};

/** `SNES . . . ▓▓▓░░ 68 of 113` */
function systemRow(context: CardContext, system: SystemTally, y: number): SceneNode[] {
  const { data, options, format, width } = context;
  const most = data.systems[0]?.played ?? 0;
  const end = width - X;
  const weight = options.text_bold ? 600 : 400;
  const mastered = format.ofTotal(system.mastered, system.played);
  const right = Math.max(84, measureText(mastered, 14, weight) * 1.1);
  const stackX = end - right - 12 - STACK;
  const base = y + 17;
  const name = line({
    x: X,
    y: base,
    text: system.name,
    foreign: true,
    room: Math.max(NAME, stackX - X - 40),
    size: 14,
    fill: 'label',
  });
  const dots = leaders(X + name.width * (name.tight ? 1 : 1.12) + 8, base - 2, stackX - 8);
  const scale = STACK / STACK_WIDTH;
  const bars = stackBar(system, most).flatMap(({ part, x, width: w }): SceneNode[] => {
    const place = { x: stackX + x * scale, y: base - 9, w: Math.max(1, w * scale), h: 8 };
    if (part === 'rest' || part === 'mastered' || part === 'beaten') {
      const edge = part === 'rest' ? undefined : EDGES[part];
      return [{ kind: 'rect', ...place, fill: PARTS[part], stroke: edge, strokeWidth: 1 }];
    }
    if (place.w < 4) return [{ kind: 'rect', ...place, fill: PARTS[part] }];
    const frame = { x: place.x + 0.75, y: place.y + 0.75, w: place.w - 1.5, h: place.h - 1.5 };
    return [{ kind: 'rect', ...frame, fill: null, stroke: PARTS[part], strokeWidth: 1.5 }];
  });
  return [
    name,
    ...dots,
    ...bars,
    line({
      x: end,
      y: base,
      text: mastered,
      room: right,
      size: 14,
      weight,
      anchor: 'right',
      fill: 'text',
    }),
  ];
}
