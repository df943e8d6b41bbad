import type { CardGame } from '#lib/card/data/cardGame.ts';
import { measureText } from '#lib/card/fonts/measureText.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import type { Headed } from '#lib/card/messages/messages.ts';
import { band, bandHeight } from './band.ts';
import { headingText } from './headingWords.ts';
import { awardMark, markKind, progressBar } from './marks.ts';
import { box, line } from './nodes.ts';
import { proportionBar } from './proportionBar.ts';
import { border, hides, type CardContext } from './cardContext.ts';
import { systemRow } from '#lib/card/types/systemsCard.ts';

const X = 20;

/** The latest games: title, award and its day, how much of the set is unlocked. */
export function recentCard(context: CardContext): SceneNode[] {
  return rowsCard(context, 'recent', context.data.recent, 33, (game, y) => gameRow(context, game, y));
}

/** The games closest to mastery: title, what is unlocked, and how much there is to go. */
export function nextCard(context: CardContext): SceneNode[] {
  return rowsCard(context, 'next', context.data.next, 33, (game, y) => nextRow(context, game, y));
}

/** The systems with most games: name, how the games divide, mastered of played. */
export function systemsCard(context: CardContext): SceneNode[] {
  const most = context.data.systems[0]?.played ?? 0;
  return rowsCard(context, 'systems', context.data.systems, 25, (system, y) =>
    systemRow(context, system, most, y),
  );
}

/** A card of rows under a band of glass, as many as have room. */
export function rowsCard<Row>(
  context: CardContext,
  type: Headed,
  rows: readonly Row[],
  pitch: number,
  draw: (row: Row, y: number) => SceneNode[],
): SceneNode[] {
  const { data, options, format, width, height } = context;
  const top = bandHeight(context);
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  const fit = rowsThatFit(context, pitch);
  const first = top + Math.floor((bottom - top - fit * pitch) / 2);
  const none = { x: X, y: top + 30, text: format.messages.none[type], room: width - 2 * X } as const;
  return [
    box(0, 0, width, height, 'ground'),
    ...band(context, headingText(context, type)),
    ...border(context),
    ...rows.slice(0, fit).flatMap((row, i) => draw(row, first + i * pitch)),
    ...(rows.length === 0 ? [line({ ...none, size: 14, fill: 'label' })] : []),
    ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, context)),
  ];
}

/** How many rows of a height a card shows. */
export function rowsThatFit(context: Pick<CardContext, 'options' | 'height'>, pitch: number): number {
  const bottom = context.height - (hides(context.options, 'bar') ? 0 : 8);
  return Math.floor((bottom - bandHeight(context)) / pitch);
}

/** Room at the right for a share and a day. */
const RIGHT = 96;

/** Of a game: its share, or that its set has no achievements any more. */
export function unlockedText({ format }: Pick<CardContext, 'format'>, game: CardGame): string {
  return game.possible > 0 ? format.ofTotal(game.awarded, game.possible) : format.messages.label.gone;
}

/** Under a game's title: its award and the system. */
export function gameText(context: Pick<CardContext, 'format' | 'options'>, game: CardGame): string {
  const award = game.award === null ? '' : context.format.messages.label[markKind(game.award)];
  const parts = [award, hides(context.options, 'systems') ? '' : game.system];
  return parts.filter((part) => part !== '').join(' · ');
}

function gameRow(context: CardContext, game: CardGame, y: number): SceneNode[] {
  const { options, format, width } = context;
  const end = width - X;
  const x = X + (options.show_icons ? 18 : 0);
  const weight = options.text_bold ? 600 : 400;
  const day = hides(options, 'date') ? '' : (format.day(game.lastUnlock) ?? '');
  const room = end - x - RIGHT - 16;
  const right = { x: end, room: RIGHT, anchor: 'right' } as const;
  return [
    ...(options.show_icons ? [awardMark(markKind(game.award), X + 5, y + 10)] : []),
    line({ x, y: y + 15, text: game.title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x, y: y + 29, text: gameText(context, game), room, size: 12, fill: 'faint' }),
    line({ ...right, y: y + 15, text: unlockedText(context, game), size: 14, weight, fill: 'text' }),
    line({ ...right, y: y + 29, text: day, size: 12, fill: 'faint' }),
  ];
}

const BAR = 104;

function nextRow(context: CardContext, game: CardGame & { left: number }, y: number): SceneNode[] {
  const { options, format, width } = context;
  const end = width - X;
  const weight = options.text_bold ? 600 : 400;
  const words = format.withCount(format.messages.toGo, game.left);
  const right = Math.max(BAR, measureText(words, 14, weight) * 1.1);
  const room = end - X - right - 16;
  const share = format.ofTotal(game.hardcore, game.possible);
  const system = hides(options, 'systems') ? share : `${share} · ${game.system}`;
  return [
    line({ x: X, y: y + 15, text: game.title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x: X, y: y + 29, text: system, room, size: 12, fill: 'faint' }),
    line({
      x: end,
      y: y + 15,
      text: words,
      room: right,
      size: 14,
      weight,
      anchor: 'right',
      fill: 'text',
    }),
    ...progressBar({ x: end - BAR, y: y + 22, w: BAR }, game),
  ];
}
