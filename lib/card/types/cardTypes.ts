import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { dustCard } from './dustCard.ts';
import { lettersCard } from './lettersCard.ts';
import { miniCard } from './miniCard.ts';
import { nextCard } from './nextCard.ts';
import { overlayCard } from './overlayCard.ts';
import { passportCard } from './passportCard.ts';
import { recentCard } from './recentCard.ts';
import { revisedCard } from './revisedCard.ts';
import { statsCard } from './statsCard.ts';
import { systemsCard } from './systemsCard.ts';
import { wallCard } from './wallCard.ts';

/**
 * Every type of card by its name in a query, the default first. A new one is a file and a line here;
 * options, share builder, gallery, documentation and tests take it from this table.
 */
const CARDS = {
  stats: statsCard,
  recent: recentCard,
  systems: systemsCard,
  next: nextCard,
  wall: wallCard,
  passport: passportCard,
  letters: lettersCard,
  dust: dustCard,
  revised: revisedCard,
  mini: miniCard,
  overlay: overlayCard,
} satisfies Record<string, CardDefinition>;

export type CardType = keyof typeof CARDS;

export const CARD_TYPES = Object.keys(CARDS) as CardType[];

/** What there is to know of a type of card. */
export const getCard = (type: CardType): CardDefinition => CARDS[type];
