import { type CardPalette, getCardPalette } from '#lib/card/colour/cardPalette.ts';
import type { CardFrame } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { createFormatter } from '#lib/card/messages/createFormatter.ts';
import { getCard } from '#lib/card/types/cardTypes.ts';
import type { CardOptions } from './options.ts';

/** What drawing needs of a card's options, worked out once for each card. */
export interface ResolvedOptions extends CardFrame {
  options: CardOptions;
  definition: CardDefinition;
  palette: CardPalette;
}

/**
 * Resolves the options of a card.
 * @param now ms since the epoch: `[Y]` in a date format compares the year with it
 */
export function resolveOptions(options: CardOptions, now: number): ResolvedOptions {
  const definition = getCard(options.type);
  return {
    options,
    definition,
    ...getCardSize(options),
    palette: getCardPalette(options, definition.backdrop),
    format: createFormatter(options, now),
  };
}

/** How large a card with these options is, in CSS pixels. */
export function getCardSize({
  type,
  card_width,
  card_height,
}: Pick<CardOptions, 'type' | 'card_width' | 'card_height'>): { width: number; height: number } {
  const { width, height } = getCard(type).size;
  return { width: card_width ?? width, height: card_height ?? height };
}

/** How many icons a card with these options shows: 0 but for the wall. */
export function countIcons(options: CardOptions): number {
  return getCard(options.type).countIcons?.({ options, ...getCardSize(options) }) ?? 0;
}
