/** How large a card is, in CSS pixels, and the range of `card_width` and `card_height`. */
export interface CardSize {
  width: number;
  height: number;
  /** Smallest and largest; null where the width is fixed. */
  widths: readonly [number, number] | null;
  heights: readonly [number, number] | null;
}

/** Most cards have one size, so that any two line up side by side. */
export const LEDGER: CardSize = {
  width: 495,
  height: 195,
  widths: [420, 900],
  heights: [195, 795],
};
/** The ledger with the lamp board beside it. */
export const STATS: CardSize = { ...LEDGER, widths: [460, 900], heights: [195, 395] };
/** For forum signatures. */
export const USERBAR: CardSize = { width: 468, height: 60, widths: null, heights: null };
/** For streams. */
export const OVERLAY: CardSize = { width: 480, height: 80, widths: [320, 900], heights: null };
