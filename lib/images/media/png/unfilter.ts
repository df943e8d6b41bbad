import { NotAPicture } from './notAPicture.ts';

const SUB = 1;
const UP = 2;
const AVERAGE = 3;
const PAETH = 4;

/**
 * Undoes the filters of a pass in place (w3.org/TR/png, 9). Each row starts with the number of its
 * filter.
 * @param at offset of the pass
 * @param rowBytes without the filter number
 * @param pixelBytes at least 1
 * @throws NotAPicture for an unknown filter
 */
export function unfilter(
  data: Uint8Array,
  at: number,
  rows: number,
  rowBytes: number,
  pixelBytes: number,
): void {
  for (let row = 0; row < rows; row++) {
    const start = at + row * (rowBytes + 1) + 1;
    const filter = data[start - 1] ?? 0;
    if (filter > PAETH) throw new NotAPicture('unknown filter');
    for (let index = 0; filter > 0 && index < rowBytes; index++) {
      const here = start + index;
      const above = row > 0 ? here - rowBytes - 1 : -1;
      const left = index < pixelBytes ? 0 : (data[here - pixelBytes] ?? 0);
      const up = above < 0 ? 0 : (data[above] ?? 0);
      const corner = above < 0 || index < pixelBytes ? 0 : (data[above - pixelBytes] ?? 0);
      data[here] = (data[here] ?? 0) + predict(filter, left, up, corner);
    }
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case SUB:
      return left;
    case UP:
      return up;
    case AVERAGE:
      return (left + up) >> 1;
    default:
      return paeth(left, up, corner);
  }
}

/** The Paeth predictor: the closest of the three to left + above − corner. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
