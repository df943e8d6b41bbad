/** What a card can show, the first one by default. */
export const CARD_TYPES = [
  'stats',
  'recent',
  'systems',
  'next',
  'wall',
  'passport',
  'letters',
  'dust',
  'revised',
  'mini',
  'overlay',
] as const;

export type CardType = (typeof CARD_TYPES)[number];

/** How large a card is, in CSS pixels, and how far `card_width` and `card_height` go. */
export interface CardSize {
  width: number;
  height: number;
  /** Smallest and largest; a card of one size has none. */
  widths: readonly [number, number] | null;
  heights: readonly [number, number] | null;
}

const LEDGER: CardSize = { width: 495, height: 195, widths: [420, 900], heights: [195, 795] };

/** Cards of one type are of one size, so that two stand side by side in line. */
export const CARD_SIZES: Readonly<Record<CardType, CardSize>> = {
  stats: { ...LEDGER, widths: [460, 900], heights: [195, 395] },
  recent: LEDGER,
  systems: LEDGER,
  next: LEDGER,
  wall: LEDGER,
  passport: LEDGER,
  letters: LEDGER,
  dust: LEDGER,
  revised: LEDGER,
  mini: { width: 468, height: 60, widths: null, heights: null },
  overlay: { width: 480, height: 80, widths: [320, 900], heights: null },
};
