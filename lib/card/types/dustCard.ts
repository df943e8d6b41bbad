import type { CardGame } from '#lib/card/data/cardGame.ts';
import { measureText } from '#lib/card/fonts/measureText.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { awardMark, markKind, progressBar } from '#lib/card/layout/marks.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import { rowsCard } from '#lib/card/layout/rows.ts';
import { hides, type CardContext } from '#lib/card/layout/cardContext.ts';

const X = 20;
const PITCH = 33;
/** Width of a bar, and the least room at the right. */
const RIGHT = 104;

/** Games that were left: the one to resume, marked, then those longest untouched. */
export function dustCard(context: CardContext): SceneNode[] {
  const { games } = context.data.dust;
  return rowsCard(context, 'dust', games, PITCH, (game, y) => [
    ...(game === games[0] ? [box(8, y + 4, 3, PITCH - 6, 'mark')] : []),
    ...challengeRow(context, y, {
      title: game.title,
      meta: dustText(context, game),
      right: hides(context.options, 'date') ? '' : (context.format.day(game.lastUnlock) ?? ''),
      under: progressBar({ x: context.width - X - RIGHT, y: y + 22, w: RIGHT }, game),
    }),
  ]);
}

/** Sets that were finished and have grown: the award that stays, and how much is new. */
export function revisedCard(context: CardContext): SceneNode[] {
  const { data, options, format, width } = context;
  return rowsCard(context, 'revised', data.revised.games, PITCH, (game, y) => [
    ...(options.show_icons ? [awardMark(markKind(game.award), X + 5, y + 10)] : []),
    ...challengeRow(context, y, {
      indent: options.show_icons ? 18 : 0,
      title: game.title,
      meta: stillText(context, game),
      right: grownText(context, game),
      under: [
        line({
          x: width - X,
          y: y + 29,
          text: format.ofTotal(game.awarded, game.possible),
          room: RIGHT,
          size: 12,
          anchor: 'right',
          fill: 'faint',
        }),
      ],
    }),
  ]);
}

/** Under a title on the dust shelf: `Resume · 27 of 40 · SNES`. */
export function dustText(
  context: Pick<CardContext, 'data' | 'options' | 'format'>,
  game: CardGame,
): string {
  const { data, options, format } = context;
  const parts = [
    game === data.dust.games[0] ? format.messages.resume : '',
    format.ofTotal(game.awarded, game.possible),
    hides(options, 'systems') ? '' : game.system,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Under the title of a set that has grown: `Still mastered · SNES`. */
export function stillText(context: Pick<CardContext, 'options' | 'format'>, game: CardGame): string {
  const { still } = context.format.messages;
  const words = game.award === 'completed' ? still.completed : still.mastered;
  return hides(context.options, 'systems') ? words : `${words} · ${game.system}`;
}

/** How many achievements are new: `+12`. */
export function grownText({ format }: Pick<CardContext, 'format'>, { grown }: { grown: number }): string {
  return `+${format.count(grown)}`;
}

interface Row {
  /** How far the title stands from the edge of the others. */
  indent?: number;
  title: string;
  meta: string;
  right: string;
  /** Below what stands at the right. */
  under: readonly SceneNode[];
}

function challengeRow(
  { options, width }: CardContext,
  y: number,
  { indent = 0, title, meta, right, under }: Row,
): SceneNode[] {
  const [x, end] = [X + indent, width - X];
  const weight = options.text_bold ? 600 : 400;
  const wide = Math.max(RIGHT, measureText(right, 14, weight) * 1.1);
  const room = end - x - wide - 16;
  const value = { x: end, y: y + 15, text: right, room: wide, size: 14, weight } as const;
  return [
    line({ x, y: y + 15, text: title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x, y: y + 29, text: meta, room, size: 12, fill: 'faint' }),
    line({ ...value, anchor: 'right', fill: 'text' }),
    ...under,
  ];
}
