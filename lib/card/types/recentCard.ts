import type { CardGame } from '#lib/card/data/cardGame.ts';
import { type CardContext, hides } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { listCard } from '#lib/card/layout/listCard.ts';
import { awardMark, markKind } from '#lib/card/layout/marks.ts';
import { line } from '#lib/card/layout/nodes.ts';
import { ends } from '#lib/card/layout/textLines.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { LEDGER } from '#lib/card/sizes.ts';

const X = 20;
/** Room at the right for what is unlocked and a day. */
const RIGHT = 96;

/** The latest games: title, award and its day, how much of the set is unlocked. */
export const recentCard: CardDefinition = {
  label: 'Latest games',
  hint: 'The last games played, with progress',
  size: LEDGER,
  backdrop: 'ground',
  hasIcons: true,
  ...listCard({
    type: 'recent',
    pitch: 33,
    rows: ({ data }) => data.recent,
    draw: gameRow,
    describe: (context, game) =>
      [
        game.title,
        awardText(context, game),
        unlockedText(context, game),
        context.format.day(game.lastUnlock),
      ]
        .filter(Boolean)
        .join(', '),
    text: (context, game) => [
      ends(game.title, unlockedText(context, game)),
      ends(`  ${awardText(context, game)}`, dayText(context, game)),
    ],
  }),
};

/** How much of a game is unlocked, or that its set has no achievements any more. */
function unlockedText({ format }: Pick<CardContext, 'format'>, game: CardGame): string {
  return game.possible > 0
    ? format.ofTotal(game.awarded, game.possible)
    : format.messages.label.gone;
}

/** Under a game's title: its award and the system. */
function awardText(context: Pick<CardContext, 'format' | 'options'>, game: CardGame): string {
  const award = game.award === null ? '' : context.format.messages.label[markKind(game.award)];
  const parts = [award, hides(context.options, 'systems') ? '' : game.system];
  return parts.filter((part) => part !== '').join(' · ');
}

function dayText({ options, format }: CardContext, game: CardGame): string {
  return hides(options, 'date') ? '' : (format.day(game.lastUnlock) ?? '');
}

function gameRow(context: CardContext, game: CardGame, y: number): SceneNode[] {
  const { options, width } = context;
  const end = width - X;
  const x = X + (options.show_icons ? 18 : 0);
  const weight = options.text_bold ? 600 : 400;
  const room = end - x - RIGHT - 16;
  const right = { x: end, room: RIGHT, anchor: 'right' } as const;
  const unlocked = unlockedText(context, game);
  return [
    ...(options.show_icons ? [awardMark(markKind(game.award), X + 5, y + 10)] : []),
    line({ x, y: y + 15, text: game.title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x, y: y + 29, text: awardText(context, game), room, size: 12, fill: 'faint' }),
    line({ ...right, y: y + 15, text: unlocked, size: 14, weight, fill: 'text' }),
    line({ ...right, y: y + 29, text: dayText(context, game), size: 12, fill: 'faint' }),
  ];
}
