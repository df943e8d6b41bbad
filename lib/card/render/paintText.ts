import type { CardData } from '#lib/card/data/cardData.ts';
import { headlineText } from '#lib/card/layout/band.ts';
import { type CardContext, getCardTitle, hides } from '#lib/card/layout/cardContext.ts';
import { playedText } from '#lib/card/layout/foot.ts';
import { COLUMNS, ends, stack } from '#lib/card/layout/textLines.ts';
import { createFormatter } from '#lib/card/messages/createFormatter.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { resolveOptions } from '#lib/card/options/resolveOptions.ts';
import { cleanText } from '#lib/card/text/cleanText.ts';
import { cutToColumns, wrapColumns } from '#lib/card/text/columns.ts';

const RULE = '═'.repeat(COLUMNS);

/**
 * Writes a player's card as plain text, for terminals and code blocks: lines of 60 columns at most,
 * each ended by a line feed.
 */
export function paintText(data: CardData, options: CardOptions): string {
  const { definition, ...resolved } = resolveOptions(options, data.takenAt);
  const context: CardContext = { ...resolved, data, icons: new Map() };
  const day = hides(options, 'date') ? '' : (context.format.day(data.takenAt) ?? '');
  const title = ends(getCardTitle(data, options), headlineText(context));
  const head = options.hide_title ? [] : [title];
  const foot = ends(playedText(context), day);
  const { tally } = data.summary;
  const lines = definition.small
    ? [...head, foot, stack(tally, tally.played, COLUMNS)]
    : [...head, RULE, ...definition.text(context), '─'.repeat(COLUMNS), foot];
  return toText(lines);
}

/** The message instead of a card, as plain text. */
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
