import { put, type Sheet } from './sheet.ts';

/** A corner of a polygon, in cells. */
export type Point = readonly [x: number, y: number];

/** Fills a rectangle. */
export function fillRect(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  value: number,
): void {
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) put(sheet, column, row, value);
  }
}

/** Fills an ellipse around a centre; halves are welcome, for an even number of cells. */
export function fillEllipse(
  sheet: Sheet,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  value: number,
): void {
  for (let y = Math.floor(cy - ry); y <= cy + ry; y++) {
    for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
      if (((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1.02) put(sheet, x, y, value);
    }
  }
}

/** Fills a disc. */
export function fillDisc(sheet: Sheet, cx: number, cy: number, r: number, value: number): void {
  fillEllipse(sheet, cx, cy, r, r, value);
}

/** Draws a line one cell wide. */
export function drawLine(sheet: Sheet, from: Point, to: Point, value: number): void {
  const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]), 1);
  for (let i = 0; i <= steps; i++) {
    const x = Math.round(from[0] + ((to[0] - from[0]) * i) / steps);
    const y = Math.round(from[1] + ((to[1] - from[1]) * i) / steps);
    put(sheet, x, y, value);
  }
}

function isInside(points: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let previous = points.at(-1);
  for (const point of points) {
    if (previous && point[1] > y !== previous[1] > y) {
      const slope = (previous[0] - point[0]) / (previous[1] - point[1]);
      if (x < point[0] + slope * (y - point[1])) inside = !inside;
    }
    previous = point;
  }
  return inside;
}

/** Fills a polygon: a cell belongs to it when its middle does. */
export function fillPolygon(sheet: Sheet, points: readonly Point[], value: number): void {
  for (let y = 0; y < sheet.height; y++) {
    for (let x = 0; x < sheet.width; x++) {
      if (isInside(points, x + 0.5, y + 0.5)) put(sheet, x, y, value);
    }
  }
}
