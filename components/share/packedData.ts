import type { CardData } from '#lib/card/data/cardData.ts';

/** A player's data as sent to the builder: awards are letters, because the server's card has the icons. */
export interface PackedData extends Omit<CardData, 'wall'> {
  wall: string;
}

const AWARDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore', 'other'] as const;

/** Makes a player's data small enough to be sent with a page: 600 awards are 600 letters. */
export function packData(data: CardData): PackedData {
  const wall = data.wall.map(({ award }) => AWARDS.indexOf(award ?? 'other')).join('');
  return { ...data, wall };
}

/** The data as cards need it, without icons. */
export function unpackData(packed: PackedData): CardData {
  const wall = [...packed.wall].map((digit) => ({
    icon: null,
    award: AWARDS[Number(digit)] ?? 'other',
  }));
  return { ...packed, wall };
}
