import { PALETTE } from './palette.ts';
import type { Part } from './part.ts';
import type { Rect, Scene, Sockets } from './scene.ts';

/** Dimensions of every link preview: 1200×630. */
export const FRAME = { width: 1200, height: 630, margin: 60, barTop: 558, barHeight: 12 } as const;

/** The common grid of lamps and sockets: the origin and the size of a cell. */
export interface Grid {
  x: number;
  y: number;
  cell: number;
}

/** Assembles a scene. Every cell that no part covers gets a socket. */
export function makeScene(grid: Grid, parts: readonly Part[]): Scene {
  const children = parts.flatMap((part) => part.nodes ?? []);
  const { width, height } = FRAME;
  const ground = PALETTE.ground;
  const style = { display: 'flex', position: 'relative', width, height, backgroundColor: ground };
  return {
    width,
    height,
    ground,
    tree: { type: 'div', props: { style, children } },
    titles: parts.flatMap((part) => part.titles ?? []),
    sockets: socketsOf(
      grid,
      parts.flatMap((part) => part.covers ?? []),
    ),
    lamps: parts.flatMap((part) => part.lamps ?? []),
    images: parts.flatMap((part) => part.images ?? []),
  };
}

function socketsOf({ x, y, cell }: Grid, covers: readonly Rect[]): Sockets {
  const dot = cell >= 36 ? 4 : cell >= 24 ? 3 : 2;
  const middle = Math.floor((cell - dot) / 2);
  const left = (x + middle) % cell;
  const top = (y + middle) % cell;
  return {
    pitch: cell,
    dot,
    color: PALETTE.socket,
    area: { x: left, y: top, w: FRAME.width - left, h: FRAME.barTop - top },
    panels: covers.map((rect) => inWholeCells(rect, x, y, cell)),
  };
}

function inWholeCells({ x, y, w, h }: Rect, gridX: number, gridY: number, cell: number): Rect {
  const down = (at: number, from: number) => from + Math.floor((at - from) / cell) * cell;
  const up = (at: number, from: number) => from + Math.ceil((at - from) / cell) * cell;
  const [left, top] = [down(x, gridX), down(y, gridY)];
  return { x: left, y: top, w: up(x + w, gridX) - left, h: up(y + h, gridY) - top };
}
