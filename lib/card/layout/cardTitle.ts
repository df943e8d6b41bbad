import type { CardData } from '#lib/card/data/cardData.ts';
import type { CardOptions } from '#lib/card/options/options.ts';

/** What a card is headed with. A made-up player is said to be one, whatever the title. */
export function getCardTitle(
  { name, demo }: Pick<CardData, 'name' | 'demo'>,
  { custom_title: title }: Pick<CardOptions, 'custom_title'>,
): string {
  return demo ? `${title || name} (demo)` : title || name;
}
