import type { CardData } from '#lib/card/data/cardData.ts';
import { measureText } from '#lib/card/fonts/measureText.ts';
import { type CardContext, hides } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { listCard } from '#lib/card/layout/listCard.ts';
import { progressBar } from '#lib/card/layout/marks.ts';
import { line } from '#lib/card/layout/nodes.ts';
import { COLUMNS, meter } from '#lib/card/layout/textLines.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { LEDGER } from '#lib/card/sizes.ts';
import { padEnd, padStart } from '#lib/card/text/columns.ts';

const X = 20;
const BAR = 104;

/** The games closest to mastery: title, what is unlocked, and how much there is to go. */
export const nextCard: CardDefinition = {
  label: 'Closest to mastery',
  hint: 'The sets with the fewest unlocks to go',
  size: LEDGER,
  backdrop: 'ground',
  ...listCard({
    type: 'next',
    pitch: 33,
    rows: ({ data }) => data.next,
    draw: nextRow,
    describe: ({ format }, { title, hardcore, possible, left }) =>
      `${title}, ${format.ofTotal(hardcore, possible)}, ${format.withCount(format.messages.toGo, left)}`,
    text: ({ format }, { title, hardcore, possible, left }) => {
      const toGo = format.withCount(format.messages.toGo, left);
      const bar = meter(hardcore, possible, 12);
      return [`${padEnd(title, COLUMNS - 30)}  ${bar}  ${padStart(toGo, 14)}`];
    },
  }),
};

function nextRow(context: CardContext, game: CardData['next'][number], y: number): SceneNode[] {
  const { options, format, width } = context;
  const end = width - X;
  const weight = options.text_bold ? 600 : 400;
  const toGo = format.withCount(format.messages.toGo, game.left);
  const right = Math.max(BAR, measureText(toGo, 14, weight) * 1.1);
  const room = end - X - right - 16;
  const unlocked = format.ofTotal(game.hardcore, game.possible);
  const under = hides(options, 'systems') ? unlocked : `${unlocked} · ${game.system}`;
  const value = { x: end, y: y + 15, text: toGo, room: right, size: 14, weight } as const;
  return [
    line({ x: X, y: y + 15, text: game.title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x: X, y: y + 29, text: under, room, size: 12, fill: 'faint' }),
    line({ ...value, anchor: 'right', fill: 'text' }),
    ...progressBar({ x: end - BAR, y: y + 22, w: BAR }, game),
  ];
}
