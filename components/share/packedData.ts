import type { CardData } from '#lib/card/data/cardData.ts';

/** What the builder is sent of a player: awards as letters, since the icons come with the real card. */
export interface PackedData extends Omit<CardData, 'wall'> {
  wall: string;
}

const AWARDS = ['mastered', 'completed', 'beaten-hardcore', 'beaten-softcore', 'other'] as const;

/** Makes a player's data small enough to be sent with a page: 600 awards are 600 letters. */
export function packData(data: CardData): PackedData {
  const wall = data.wall.map(({ award }) => AWARDS.indexOf(award ?? 'other')).join('');
  return { ...data, wall };
}

/** The data as cards take it, without icons. */
export function unpackData(packed: PackedData): CardData {
  const wall = [...packed.wall].map((digit) => ({
    icon: null,
    award: AWARDS[Number(digit)] ?? 'other',
  }));
  return { ...packed, wall };
}
