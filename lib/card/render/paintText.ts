import type { CardData } from '#lib/card/data/cardData.ts';
import { getCardTitle } from '#lib/card/layout/cardTitle.ts';
import { headlineText } from '#lib/card/layout/band.ts';
import { playedText } from '#lib/card/layout/foot.ts';
import { getCardSize } from './layoutCard.ts';
import { gameText, unlockedText } from '#lib/card/layout/rows.ts';
import { hides, type CardContext } from '#lib/card/layout/cardContext.ts';
import { ledgerLines } from '#lib/card/types/statsCard.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { createFormatter } from '#lib/card/messages/createFormatter.ts';
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
  const format = createFormatter(options, data.takenAt);
  const context: CardContext = { data, options, format, ...getCardSize(options), icons: new Map() };
  const title = getCardTitle(data, options);
  const day = hides(options, 'date') ? '' : (format.day(data.takenAt) ?? '');
  const small = options.type === 'mini' || options.type === 'overlay';
  const head = options.hide_title ? [] : [ends(title, headlineText(context))];
  const foot = ends(playedText(context), day);
  const lines = small
    ? [...head, foot, stack(data.summary.tally, data.summary.tally.played, COLUMNS)]
    : [...head, RULE, ...bodyOf(context), '─'.repeat(COLUMNS), foot];
  return toText(lines);
}

/** Writes in plain text what stands in place of a card. */
export function messageText(
  kind: MessageKind,
  options: CardOptions,
  name: string | null = null,
): string {
  const { title, text } = createFormatter(options, 0).messages.message[kind];
  const head = [cleanText(name ?? '', 24), title].filter((part) => part !== '').join(': ');
  return toText([cutToColumns(head, COLUMNS), RULE, ...wrapColumns(text, COLUMNS)]);
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function bodyOf(context: CardContext): string[] {
  switch (context.options.type) {
    case 'recent':
      return orNone(
        context,
        'recent',
        context.data.recent.slice(0, ROWS).flatMap((game) => {
          const day = hides(context.options, 'date') ? '' : (context.format.day(game.lastUnlock) ?? '');
          return [
            ends(game.title, unlockedText(context, game)),
            ends(`  ${gameText(context, game)}`, day),
          ];
        }),
      );
    case 'next':
      return orNone(
        context,
        'next',
        context.data.next.slice(0, ROWS).map((game) => {
          const words = context.format.withCount(context.format.messages.toGo, game.left);
          const bar = meter(game.hardcore, game.possible, 12);
          return `${padEnd(game.title, COLUMNS - 30)}  ${bar}  ${padStart(words, 14)}`;
        }),
      );
    case 'systems': {
      const most = context.data.systems[0]?.played ?? 0;
      return orNone(
        context,
        'systems',
        context.data.systems.slice(0, ROWS).map((one) => {
          const share = context.format.ofTotal(one.mastered, one.played);
          return `${padEnd(one.name, 20)}  ${padEnd(stack(one, most, BAR), BAR)}${padStart(share, 14)}`;
        }),
      );
    }
    case 'passport':
    case 'letters':
    case 'dust':
    case 'revised':
      return challengeLines(context, context.options.type);
    case 'wall':
      return context.data.wall.length === 0
        ? [context.format.messages.none.wall]
        : [
            stack(context.data.summary.tally, context.data.summary.tally.played, COLUMNS),
            ...ledger(context),
          ];
    default:
      return ledger(context);
  }
}

/** The numbers, each with its share of all that was played. */
function ledger(context: CardContext): string[] {
  const { data, format } = context;
  const { label } = format.messages;
  const { played, mastered } = data.summary.tally;
  const hidden = hides(context.options, 'mastered') || data.summary.headline.kind !== 'mastered';
  const first = hidden ? [] : [{ key: 'mastered', mark: 'mastered', value: mastered } as const];
  return [...first, ...ledgerLines(context)].map(({ key, mark, value }) => {
    const bar = mark === null ? ' '.repeat(BAR) : meter(value, played, BAR);
    const name = label[key as keyof typeof label];
    return `${padEnd(name, 22)}  ${bar}  ${padStart(format.count(value), 10)}`;
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
