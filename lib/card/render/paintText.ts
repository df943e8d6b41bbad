import type { CardData } from '#lib/card/data/cardData.ts';
import { cardTitle } from '#lib/card/layout/cardTitle.ts';
import { headlineWords } from '#lib/card/layout/band.ts';
import { playedWords } from '#lib/card/layout/foot.ts';
import { cardSize } from './layoutCard.ts';
import { gameWords, shareWords } from '#lib/card/layout/rows.ts';
import { hides, type Sheet } from '#lib/card/layout/cardContext.ts';
import { ledgerLines } from '#lib/card/types/statsCard.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { speakerOf } from '#lib/card/messages/createFormatter.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';
import type { Tally } from '#lib/stats/tally.ts';
import { challengeLines } from './challengeLines.ts';
import { cleanText } from '#lib/card/text/cleanText.ts';
import { cutToColumns, padEnd, padStart } from '#lib/card/text/columns.ts';
import { COLUMNS, ends, orNone, ROWS } from '#lib/card/layout/textLines.ts';
import { wrapColumns } from '#lib/card/text/wrapColumns.ts';

const RULE = '═'.repeat(COLUMNS);
const BAR = 24;

/**
 * Writes a player's card as plain text, for terminals and code blocks: lines of 60 columns at most,
 * each ended by a line feed.
 */
export function paintText(data: CardData, options: CardOptions): string {
  const speak = speakerOf(options, data.takenAt);
  const sheet: Sheet = { data, options, speak, ...cardSize(options), icons: new Map() };
  const title = cardTitle(data, options);
  const day = hides(options, 'date') ? '' : (speak.day(data.takenAt) ?? '');
  const small = options.type === 'mini' || options.type === 'overlay';
  const head = options.hide_title ? [] : [ends(title, headlineWords(sheet))];
  const foot = ends(playedWords(sheet), day);
  const lines = small
    ? [...head, foot, stack(data.summary.tally, data.summary.tally.played, COLUMNS)]
    : [...head, RULE, ...bodyOf(sheet), '─'.repeat(COLUMNS), foot];
  return toText(lines);
}

/** Writes in plain text what stands in place of a card. */
export function messageText(
  kind: MessageKind,
  options: CardOptions,
  name: string | null = null,
): string {
  const { title, text } = speakerOf(options, 0).words.message[kind];
  const head = [cleanText(name ?? '', 24), title].filter((part) => part !== '').join(': ');
  return toText([cutToColumns(head, COLUMNS), RULE, ...wrapColumns(text, COLUMNS)]);
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function bodyOf(sheet: Sheet): string[] {
  switch (sheet.options.type) {
    case 'recent':
      return orNone(
        sheet,
        'recent',
        sheet.data.recent.slice(0, ROWS).flatMap((game) => {
          const day = hides(sheet.options, 'date') ? '' : (sheet.speak.day(game.lastUnlock) ?? '');
          return [
            ends(game.title, shareWords(sheet, game)),
            ends(`  ${gameWords(sheet, game)}`, day),
          ];
        }),
      );
    case 'next':
      return orNone(
        sheet,
        'next',
        sheet.data.next.slice(0, ROWS).map((game) => {
          const words = sheet.speak.counted(sheet.speak.words.toGo, game.left);
          const bar = meter(game.hardcore, game.possible, 12);
          return `${padEnd(game.title, COLUMNS - 30)}  ${bar}  ${padStart(words, 14)}`;
        }),
      );
    case 'systems': {
      const most = sheet.data.systems[0]?.played ?? 0;
      return orNone(
        sheet,
        'systems',
        sheet.data.systems.slice(0, ROWS).map((one) => {
          const share = sheet.speak.share(one.mastered, one.played);
          return `${padEnd(one.name, 20)}  ${padEnd(stack(one, most, BAR), BAR)}${padStart(share, 14)}`;
        }),
      );
    }
    case 'passport':
    case 'letters':
    case 'dust':
    case 'revised':
      return challengeLines(sheet, sheet.options.type);
    case 'wall':
      return sheet.data.wall.length === 0
        ? [sheet.speak.words.none.wall]
        : [
            stack(sheet.data.summary.tally, sheet.data.summary.tally.played, COLUMNS),
            ...ledger(sheet),
          ];
    default:
      return ledger(sheet);
  }
}

/** The numbers, each with its share of all that was played. */
function ledger(sheet: Sheet): string[] {
  const { data, speak } = sheet;
  const { label } = speak.words;
  const { played, mastered } = data.summary.tally;
  const hidden = hides(sheet.options, 'mastered') || data.summary.headline.kind !== 'mastered';
  const first = hidden ? [] : [{ key: 'mastered', mark: 'mastered', value: mastered } as const];
  return [...first, ...ledgerLines(sheet)].map(({ key, mark, value }) => {
    const bar = mark === null ? ' '.repeat(BAR) : meter(value, played, BAR);
    const name = label[key as keyof typeof label];
    return `${padEnd(name, 22)}  ${bar}  ${padStart(speak.count(value), 10)}`;
  });
}

/** A bar of so many columns. What is there at all is seen, and only what is whole is full. */
function meter(part: number, whole: number, columns: number): string {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  const full = part >= whole && whole > 0;
  const exact = Math.round(share * columns);
  const filled = full ? columns : Math.min(columns - 1, Math.max(part > 0 ? 1 : 0, exact));
  return '█'.repeat(filled) + '░'.repeat(columns - filled);
}

/** Mastered, completed and beaten, casual, the rest, by the density of their blocks. */
function stack(tally: Tally, most: number, columns: number): string {
  const { mastered, completed, beaten, beatenCasual, played } = tally;
  const reach = (games: number) => (most > 0 ? Math.round((games / most) * columns) : 0);
  const ends = [
    mastered,
    mastered + completed + beaten,
    mastered + completed + beaten + beatenCasual,
    played,
  ];
  const blocks = ['█', '▓', '▒', '░'];
  return ends
    .map((end, i) => blocks[i]?.repeat(reach(end) - reach(ends[i - 1] ?? 0)) ?? '')
    .join('');
}
