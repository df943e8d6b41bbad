import { packIcon, unpackIcon } from '#components/packedIcon.ts';
import type { BoardLayout, Run } from '#lib/board/layoutBoard.ts';

/** A cell in the grid of a board: a gap, an unlit lamp or a lit one. */
export type Cell =
  | { gap: number }
  | { lit: false }
  /** `icon` is null if the game has no usable icon. */
  | { lit: true; icon: string | null };

/** A path with whitespace would be read as several cells; the media host has none. */
const APART = /\s/;

/**
 * Packs the cells of a board into one text, from the top, separated by spaces: `.3` for a gap of
 * three, `-` for an unlit lamp, the packed icon (`packIcon`) for a lit one, `+` if it has none.
 * @param icons icons of the games that light the lamps, by index; `undefined` without a game
 */
export function packLamps(layout: BoardLayout, icons: readonly (string | null)[]): string {
  const pack = (run: Run): string => {
    if ('gap' in run) return run.gap === 1 ? '.' : `.${run.gap}`;
    const icon = run.game === null ? undefined : icons[run.game];
    if (icon === undefined) return '-';
    return icon === null || APART.test(icon) ? '+' : packIcon(icon) || '+';
  };
  return layout.rows.flat().map(pack).join(' ');
}

/** Undoes `packLamps`. */
export function unpackLamps(packed: string): Cell[] {
  return packed.split(' ').map((text) => {
    if (text.startsWith('.')) return { gap: Number(text.slice(1)) || 1 };
    if (text === '-') return { lit: false };
    return { lit: true, icon: text === '+' ? null : unpackIcon(text) };
  });
}
