import { type GlyphSize, getGlyph } from './glyphs.ts';

/** Part of a row: cells without a lamp, or one lamp with the game that lights it. */
export type Run =
  | { gap: number }
  /** Index in the list of games, newest award first; null for an unlit lamp. */
  | { game: number | null };

/** The position of every lamp on a board. Page, image and card draw the same board. */
export interface BoardLayout {
  /** The text it spells. */
  text: string;
  size: GlyphSize;
  /** Cells across. A lamp of the small size is two cells wide and high. */
  columns: number;
  /** Rows from the top; the runs of each add up to its width in lamps. */
  rows: Run[][];
  /** Lamps in all, lit and unlit. */
  lamps: number;
}

/** The largest count spelled in full. */
const MOST = 99_999;

/** The text of a count on the board: no comma, `99k` above 99,999. */
export function boardText(count: number): string {
  return count > MOST ? '99k' : String(count);
}

/**
 * Spells a count in lamps: large digits if there is a game for every lamp, else small ones, where
 * lamps without a game stay unlit.
 * @param games number of games that can light lamps
 */
export function layoutBoard(count: number, games: number): BoardLayout {
  const text = boardText(count);
  const large = layoutText(text, 'large', games);
  return large.lamps <= games ? large : layoutText(text, 'small', games);
}

/**
 * Spells a word. Games light the lamps in reading order: left to right, top down across the whole
 * board.
 */
export function layoutText(text: string, size: GlyphSize, games: number): BoardLayout {
  const glyphs = [...text].map((character) => getGlyph(character, size));
  const height = size === 'large' ? 10 : 5;
  let lamps = 0;
  const rows = Array.from({ length: height }, (_, y) => {
    const cells = glyphs.map((glyph) => glyph[y] ?? '').join('.');
    return (cells.match(/\.+|#/g) ?? []).map((run): Run => {
      if (run !== '#') return { gap: run.length };
      lamps += 1;
      return { game: lamps <= games ? lamps - 1 : null };
    });
  });
  const across = glyphs.reduce((sum, glyph) => sum + (glyph[0]?.length ?? 0) + 1, -1);
  return { text, size, columns: size === 'large' ? across : 2 * across, rows, lamps };
}
