import type { CardGame } from '#lib/card/data/cardGame.ts';
import { measureText } from '#lib/card/fonts/measureText.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import type { Headed } from '#lib/card/messages/messages.ts';
import { band, bandHeight } from './band.ts';
import { headingWords } from './headingWords.ts';
import { awardMark, markKind, progressBar } from './marks.ts';
import { box, line } from './nodes.ts';
import { proportionBar } from './proportionBar.ts';
import { border, hides, type Sheet } from './cardContext.ts';
import { systemRow } from '#lib/card/types/systemsCard.ts';

const X = 20;

/** The latest games: title, award and its day, how much of the set is unlocked. */
export function recentCard(sheet: Sheet): SceneNode[] {
  return rowsCard(sheet, 'recent', sheet.data.recent, 33, (game, y) => gameRow(sheet, game, y));
}

/** The games closest to mastery: title, what is unlocked, and how much there is to go. */
export function nextCard(sheet: Sheet): SceneNode[] {
  return rowsCard(sheet, 'next', sheet.data.next, 33, (game, y) => nextRow(sheet, game, y));
}

/** The systems with most games: name, how the games divide, mastered of played. */
export function systemsCard(sheet: Sheet): SceneNode[] {
  const most = sheet.data.systems[0]?.played ?? 0;
  return rowsCard(sheet, 'systems', sheet.data.systems, 25, (system, y) =>
    systemRow(sheet, system, most, y),
  );
}

/** A card of rows under a band of glass, as many as have room. */
export function rowsCard<Row>(
  sheet: Sheet,
  type: Headed,
  rows: readonly Row[],
  pitch: number,
  draw: (row: Row, y: number) => SceneNode[],
): SceneNode[] {
  const { data, options, speak, width, height } = sheet;
  const top = bandHeight(sheet);
  const bottom = height - (hides(options, 'bar') ? 0 : 8);
  const fit = rowsThatFit(sheet, pitch);
  const first = top + Math.floor((bottom - top - fit * pitch) / 2);
  const none = { x: X, y: top + 30, text: speak.words.none[type], room: width - 2 * X } as const;
  return [
    box(0, 0, width, height, 'ground'),
    ...band(sheet, headingWords(sheet, type)),
    ...border(sheet),
    ...rows.slice(0, fit).flatMap((row, i) => draw(row, first + i * pitch)),
    ...(rows.length === 0 ? [line({ ...none, size: 14, fill: 'label' })] : []),
    ...(hides(options, 'bar') ? [] : proportionBar(data.summary.tally, sheet)),
  ];
}

/** How many rows of a height a card shows. */
export function rowsThatFit(sheet: Pick<Sheet, 'options' | 'height'>, pitch: number): number {
  const bottom = sheet.height - (hides(sheet.options, 'bar') ? 0 : 8);
  return Math.floor((bottom - bandHeight(sheet)) / pitch);
}

/** Room at the right for a share and a day. */
const RIGHT = 96;

/** Of a game: its share, or that its set has no achievements any more. */
export function shareWords({ speak }: Pick<Sheet, 'speak'>, game: CardGame): string {
  return game.possible > 0 ? speak.share(game.awarded, game.possible) : speak.words.label.gone;
}

/** Under a game's title: its award and the system. */
export function gameWords(sheet: Pick<Sheet, 'speak' | 'options'>, game: CardGame): string {
  const award = game.award === null ? '' : sheet.speak.words.label[markKind(game.award)];
  const parts = [award, hides(sheet.options, 'systems') ? '' : game.system];
  return parts.filter((part) => part !== '').join(' · ');
}

function gameRow(sheet: Sheet, game: CardGame, y: number): SceneNode[] {
  const { options, speak, width } = sheet;
  const end = width - X;
  const x = X + (options.show_icons ? 18 : 0);
  const weight = options.text_bold ? 600 : 400;
  const day = hides(options, 'date') ? '' : (speak.day(game.lastUnlock) ?? '');
  const room = end - x - RIGHT - 16;
  const right = { x: end, room: RIGHT, anchor: 'right' } as const;
  return [
    ...(options.show_icons ? [awardMark(markKind(game.award), X + 5, y + 10)] : []),
    line({ x, y: y + 15, text: game.title, foreign: true, room, size: 14, fill: 'text' }),
    line({ x, y: y + 29, text: gameWords(sheet, game), room, size: 12, fill: 'faint' }),
    line({ ...right, y: y + 15, text: shareWords(sheet, game), size: 14, weight, fill: 'text' }),
    line({ ...right, y: y + 29, text: day, size: 12, fill: 'faint' }),
  ];
}

const BAR = 104;

function nextRow(sheet: Sheet, game: CardGame & { left: number }, y: number): SceneNode[] {
  const { options, speak, width } = sheet;
  const end = width - X;
  const weight = options.text_bold ? 600 : 400;
  const words = speak.counted(speak.words.toGo, game.left);
  const right = Math.max(BAR, measureText(words, 14, weight) * 1.1);
  const room = end - X - right - 16;
  const share = speak.share(game.hardcore, game.possible);
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
