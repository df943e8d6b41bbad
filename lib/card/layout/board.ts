import { type BoardLayout, layoutBoard } from '#lib/board/layoutBoard.ts';
import type { ColourRole } from '#lib/card/colour/roles.ts';
import { memoize } from '#lib/card/memoize.ts';
import type { PathNode } from '#lib/card/scene.ts';

/** A number in lamps, and how large it is in pixels. */
export interface Board {
  w: number;
  h: number;
  nodes: PathNode[];
}

/** How lamps are drawn: solid for hardcore, a ring for casual, and nothing but a rim unlit. */
interface Lamps {
  /** From lamp to lamp at most, in pixels. */
  cap: number;
  room: number;
  hollow: boolean;
  fill: ColourRole;
}

/** Spells a count in plain lamps, as many lit as there are games. */
export function board(x: number, y: number, count: number, games: number, lamps: Lamps): Board {
  const key = `${count} ${Math.min(games, 500)}`;
  const sign = memoize('board', 200, key, () => getSign(layoutBoard(count, games)));
  return place(x, y, sign, lamps);
}

/** A number's lamps, and a text by which they are told from others. */
interface Sign {
  layout: BoardLayout;
  name: string;
}

function getSign(layout: BoardLayout): Sign {
  const lit = layout.rows.flat().filter((run) => 'game' in run && run.game !== null).length;
  return { layout, name: `${layout.text} ${layout.size} ${layout.lamps} ${lit}` };
}

/**
 * A sign in lamps that are not lit, for where there is no number.
 * @param rows `#` for a lamp
 * @param cell from lamp to lamp in pixels
 */
export function unlitSign(x: number, y: number, rows: readonly string[], cell: number): PathNode {
  let d = '';
  for (const [row, cells] of rows.entries()) {
    for (const [column, one] of [...cells].entries()) {
      if (one === '#') d += frame(column * cell, row * cell, cell - 1, 1);
    }
  }
  const w = (rows[0]?.length ?? 0) * cell - 1;
  return { kind: 'path', x, y, scale: 1, d, w, fill: 'glassControl' };
}

function place(
  x: number,
  y: number,
  { layout, name }: Sign,
  { cap, room, hollow, fill }: Lamps,
): Board {
  const cell = Math.max(2, Math.min(cap, Math.floor(room / layout.columns)));
  const step = layout.size === 'large' ? cell : cell * 2;
  const size = step - (step >= 14 ? 2 : 1);
  const key = `${name} ${step} ${hollow}`;
  const { lit, unlit } = memoize('lamps', 200, key, () => outlines(layout, step, size, hollow));
  const w = layout.columns * cell - (step - size);
  const at = { kind: 'path', x, y, scale: 1, w } as const;
  const nodes: PathNode[] = [];
  if (lit) nodes.push({ ...at, d: lit, fill, lights: true });
  if (unlit) nodes.push({ ...at, d: unlit, fill: 'glassControl' });
  return { w, h: layout.rows.length * step - (step - size), nodes };
}

function outlines(layout: BoardLayout, step: number, size: number, hollow: boolean) {
  let lit = '';
  let unlit = '';
  for (const [row, runs] of layout.rows.entries()) {
    let column = 0;
    for (const run of runs) {
      if ('gap' in run) {
        column += run.gap;
        continue;
      }
      const [x, y] = [column * step, row * step];
      if (run.game === null) unlit += frame(x, y, size, 1);
      else lit += hollow ? frame(x, y, size, size > 6 ? 2 : 1) : square(x, y, size);
      column += 1;
    }
  }
  return { lit, unlit };
}

function square(x: number, y: number, size: number): string {
  return `M${x},${y}h${size}v${size}h${-size}z`;
}

/** A square and, the other way round, the hole in it. */
function frame(x: number, y: number, size: number, edge: number): string {
  const hole = size - 2 * edge;
  if (hole <= 0) return square(x, y, size);
  return `${square(x, y, size)}M${x + edge},${y + edge}v${hole}h${hole}v${-hole}z`;
}
