import type { Game } from '#lib/domain/game.ts';
import { getYear } from '#lib/format/date.ts';

/** A cell of the wall: a year, two columns wide, or a game, one column wide. */
export type WallCell =
  | { game: Game; year?: undefined }
  /** `year` is null for undated awards; `count` is the number of awards of the year. */
  | { game?: undefined; year: number | null; count: number };

/** Tile size: few awards get large tiles and are all shown. */
export type WallSize = 'large' | 'medium' | 'small';

/** Where the wall ends at each width. */
interface WallEnd {
  /** Cells shown, from the first. */
  cells: number;
  /** Games among them. */
  games: number;
}

export interface Wall {
  size: WallSize;
  /** The cells the widest wall shows. */
  cells: WallCell[];
  phone: WallEnd;
  tablet: WallEnd;
  desktop: WallEnd;
}

/** Columns and rows of the small tiles at each width. */
const GRIDS = {
  phone: { columns: 8, rows: 8 },
  tablet: { columns: 16, rows: 8 },
  desktop: { columns: 28, rows: 8 },
} as const;

const LARGE_UP_TO = 12;
const MEDIUM_UP_TO = 60;

/**
 * Lays out the award wall: each year begins with a cell of its own, two columns wide.
 * @param awards games with an award, newest award first
 */
export function layoutWall(awards: readonly Game[]): Wall {
  const all = wallCells(awards);
  if (awards.length <= MEDIUM_UP_TO) {
    const end = { cells: all.length, games: awards.length };
    return { size: wallSize(awards.length), cells: all, phone: end, tablet: end, desktop: end };
  }
  const ends = {
    phone: getEnd(all, GRIDS.phone.columns, GRIDS.phone.rows),
    tablet: getEnd(all, GRIDS.tablet.columns, GRIDS.tablet.rows),
    desktop: getEnd(all, GRIDS.desktop.columns, GRIDS.desktop.rows),
  };
  return { size: 'small', cells: all.slice(0, ends.desktop.cells), ...ends };
}

/** The tile size for a number of awards. */
export function wallSize(awards: number): WallSize {
  if (awards > MEDIUM_UP_TO) return 'small';
  return awards > LARGE_UP_TO ? 'medium' : 'large';
}

/** Awards as cells, each year preceded by its own cell. */
export function wallCells(awards: readonly Game[]): WallCell[] {
  const cells: WallCell[] = [];
  let open: { year: number | null; count: number } | undefined;
  for (const game of awards) {
    const year = getYear(game.awardDate);
    if (!open || open.year !== year) {
      open = { year, count: 0 };
      cells.push(open);
    }
    open.count += 1;
    cells.push({ game });
  }
  return cells;
}

/**
 * How many cells fit into a grid filled as CSS does: left to right, top down; a wide cell that does
 * not fit at the end of a row goes into the next one.
 * @param widths columns that each cell takes, 1 or 2
 */
export function fitCells(widths: readonly number[], columns: number, rows: number): number {
  let column = 0;
  let row = 0;
  for (const [index, width] of widths.entries()) {
    if (column + width > columns) {
      column = 0;
      row += 1;
    }
    if (row >= rows) return index;
    column += width;
  }
  return widths.length;
}

function getEnd(cells: readonly WallCell[], columns: number, rows: number): WallEnd {
  const widths = cells.map((cell) => (cell.game ? 1 : 2));
  const fit = fitCells(widths, columns, rows);
  // Do not end with a year cell that has no games after it.
  const end = fit > 0 && !cells[fit - 1]?.game ? fit - 1 : fit;
  return { cells: end, games: cells.slice(0, end).filter((cell) => cell.game).length };
}
