import { packIcon, unpackIcon } from '#components/packedIcon.ts';
import type { BoardLayout, Run } from '#lib/board/layoutBoard.ts';

/** What stands in the grid of a board: an empty stretch, a lamp that is off, or one that is lit. */
export type Cell =
  | { gap: number }
  | { lit: false }
  /** `icon` is null where the game has none that an address can have. */
  | { lit: true; icon: string | null };

/** Paths with these would be taken for more than one cell; the media host has none. */
const APART = /\s/;

/**
 * The cells of a board as one text, from the top, with a space between: `.3` for a gap of three,
 * `-` for a lamp that is off, the icon as `packIcon` has it for one that is lit, `+` without one.
 * @param icons of the games that light the lamps, by their place; `undefined` where there is no game
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

/** Reads what `packLamps` wrote. */
export function unpackLamps(packed: string): Cell[] {
  return packed.split(' ').map((text) => {
    if (text.startsWith('.')) return { gap: Number(text.slice(1)) || 1 };
    if (text === '-') return { lit: false };
    return { lit: true, icon: text === '+' ? null : unpackIcon(text) };
  });
}
