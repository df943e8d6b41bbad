import type { BoardLayout } from '#lib/board/layoutBoard.ts';
import type { Game } from '#lib/domain/game.ts';
import type { Grid } from './makeScene.ts';
import { type getSign, PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import type { Lamp } from './scene.ts';

type Sign = ReturnType<typeof getSign>;

/**
 * Lamp pitch, gap between lamps and width of their edge: enough gold to be legible at 400 pixels.
 */
function measuresOf(cell: number, layout: BoardLayout) {
  const gap = cell >= 34 ? 4 : cell >= 24 ? 3 : 2;
  return layout.size === 'large'
    ? { unit: cell, gap, edge: 3 }
    : { unit: 2 * cell, gap: 2 * gap, edge: 4 };
}

/**
 * The lamps of a board, from the grid's first cell.
 * @param games the games that light them, in order; null for lamps without games
 */
export function getLamps(
  layout: BoardLayout,
  grid: Grid,
  sign: Sign,
  games: readonly Game[] | null,
): Part {
  const { unit, gap, edge } = measuresOf(grid.cell, layout);
  const size = unit - gap;
  const lamps = layout.rows.flatMap((row, line) => {
    let column = 0;
    return row.flatMap((run) => {
      const x = grid.x + column * unit + Math.floor(gap / 2);
      const y = grid.y + line * unit + Math.floor(gap / 2);
      column += 'gap' in run ? run.gap : 1;
      if ('gap' in run) return [];
      if (run.game === null) return [unlit(x, y, size)];
      return lamp(x, y, size, edge, sign, games?.[run.game]?.icon ?? null);
    });
  });
  const [w, h] = [layout.columns * grid.cell, layout.rows.length * unit];
  return { lamps, covers: [{ x: grid.x, y: grid.y, w, h }] };
}

/** The outline of an unlit lamp. */
function unlit(x: number, y: number, size: number): Lamp {
  const edge = size > 60 ? 2 : 1;
  return { x, y, size, edge, color: PALETTE.control, icon: null, lit: false };
}

/**
 * A lit lamp. A casual one is a ring, an outline around an icon without edge: colour alone must not
 * be the difference.
 */
function lamp(
  x: number,
  y: number,
  size: number,
  edge: number,
  { color, ring }: Sign,
  icon: string | null,
): Lamp[] {
  if (!ring) return [{ x, y, size, edge, color, icon, lit: true }];
  const line = edge - 1;
  const inset = 2 * line;
  return [
    { x, y, size, edge: line, color, icon: null, lit: false },
    { x: x + inset, y: y + inset, size: size - 2 * inset, edge: 0, color, icon, lit: true },
  ];
}
