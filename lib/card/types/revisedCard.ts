import type { CardGame } from '#lib/card/data/cardGame.ts';
import { type CardContext, hides } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { challengeRow, RIGHT } from '#lib/card/layout/challengeRow.ts';
import { listCard } from '#lib/card/layout/listCard.ts';
import { awardMark, markKind } from '#lib/card/layout/marks.ts';
import { line } from '#lib/card/layout/nodes.ts';
import { ends } from '#lib/card/layout/textLines.ts';
import { LEDGER } from '#lib/card/sizes.ts';

const X = 20;

/** Sets that were finished and have grown: the award that stays, and how much is new. */
export const revisedCard: CardDefinition = {
  label: 'Revised sets',
  hint: 'New achievements since they were finished',
  size: LEDGER,
  backdrop: 'ground',
  hasIcons: true,
  ...listCard({
    type: 'revised',
    pitch: 33,
    rows: ({ data }) => data.revised.games,
    progress: ({ data, format }) =>
      data.revised.count > 0 ? format.count(data.revised.count) : '',
    draw: (context, game, y) => {
      const { options, format, width } = context;
      const unlocked = format.ofTotal(game.awarded, game.possible);
      const under = { x: width - X, y: y + 29, text: unlocked, room: RIGHT, size: 12 } as const;
      return [
        ...(options.show_icons ? [awardMark(markKind(game.award), X + 5, y + 10)] : []),
        ...challengeRow(context, y, {
          indent: options.show_icons ? 18 : 0,
          title: game.title,
          meta: stillText(context, game),
          right: grownText(context, game),
          under: [line({ ...under, anchor: 'right', fill: 'faint' })],
        }),
      ];
    },
    describe: (context, game) =>
      [
        game.title,
        stillText(context, game),
        context.format.ofTotal(game.awarded, game.possible),
        grownText(context, game),
      ]
        .filter(Boolean)
        .join(', '),
    text: (context, game) => [
      ends(game.title, grownText(context, game)),
      ends(`  ${stillText(context, game)}`, context.format.ofTotal(game.awarded, game.possible)),
    ],
  }),
};

/** Under a title: `Still mastered · SNES`. */
function stillText({ options, format }: CardContext, game: CardGame): string {
  const { completed, mastered } = format.messages.still;
  const text = game.award === 'completed' ? completed : mastered;
  return hides(options, 'systems') ? text : `${text} · ${game.system}`;
}

/** How many achievements are new: `+12`. */
function grownText({ format }: CardContext, { grown }: { grown: number }): string {
  return `+${format.count(grown)}`;
}
