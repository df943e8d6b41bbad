import type { CardGame } from '#lib/card/data/cardGame.ts';
import { measureText } from '#lib/card/fonts/measureText.ts';
import type { SceneNode } from '#lib/card/scene.ts';
import { awardMark, markKind, progressBar } from '#lib/card/layout/marks.ts';
import { box, line } from '#lib/card/layout/nodes.ts';
import { rowsCard } from '#lib/card/layout/rows.ts';
import { hides, type Sheet } from '#lib/card/layout/cardContext.ts';

const X = 20;
const PITCH = 33;
/** Width of a bar, and the least room at the right. */
const RIGHT = 104;

/** Games that were left: the one to resume, marked, then those longest untouched. */
export function dustCard(sheet: Sheet): SceneNode[] {
  const { games } = sheet.data.dust;
  return rowsCard(sheet, 'dust', games, PITCH, (game, y) => [
    ...(game === games[0] ? [box(8, y + 4, 3, PITCH - 6, 'mark')] : []),
    ...challengeRow(sheet, y, {
      title: game.title,
      meta: dustWords(sheet, game),
      right: hides(sheet.options, 'date') ? '' : (sheet.speak.day(game.lastUnlock) ?? ''),
      under: progressBar({ x: sheet.width - X - RIGHT, y: y + 22, w: RIGHT }, game),
    }),
  ]);
}

/** Sets that were finished and have grown: the award that stays, and how much is new. */
export function revisedCard(sheet: Sheet): SceneNode[] {
  const { data, options, speak, width } = sheet;
  return rowsCard(sheet, 'revised', data.revised.games, PITCH, (game, y) => [
    ...(options.show_icons ? [awardMark(markKind(game.award), X + 5, y + 10)] : []),
    ...challengeRow(sheet, y, {
      indent: options.show_icons ? 18 : 0,
      title: game.title,
      meta: stillWords(sheet, game),
      right: grownWords(sheet, game),
      under: [
        line({
          x: width - X,
          y: y + 29,
          text: speak.share(game.awarded, game.possible),
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
export function dustWords(
  sheet: Pick<Sheet, 'data' | 'options' | 'speak'>,
  game: CardGame,
): string {
  const { data, options, speak } = sheet;
  const parts = [
    game === data.dust.games[0] ? speak.words.resume : '',
    speak.share(game.awarded, game.possible),
    hides(options, 'systems') ? '' : game.system,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Under the title of a set that has grown: `Still mastered · SNES`. */
export function stillWords(sheet: Pick<Sheet, 'options' | 'speak'>, game: CardGame): string {
  const { still } = sheet.speak.words;
  const words = game.award === 'completed' ? still.completed : still.mastered;
  return hides(sheet.options, 'systems') ? words : `${words} · ${game.system}`;
}

/** How many achievements are new: `+12`. */
export function grownWords({ speak }: Pick<Sheet, 'speak'>, { grown }: { grown: number }): string {
  return `+${speak.count(grown)}`;
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
  { options, width }: Sheet,
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
