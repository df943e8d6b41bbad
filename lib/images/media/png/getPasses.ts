/** A pass over an image: the pixels at `x + n·across`, `y + m·down`. */
export interface Pass {
  x: number;
  y: number;
  across: number;
  down: number;
  /** Size of the pass in pixels. */
  width: number;
  height: number;
}

/** Adam7 (w3.org/TR/png, 8.1): x, y, across, down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/** The passes of an image's data, without empty ones. */
export function getPasses(width: number, height: number, interlaced: boolean): Pass[] {
  return (interlaced ? ADAM7 : WHOLE)
    .map(([x, y, across, down]) => ({
      x,
      y,
      across,
      down,
      width: Math.ceil((width - x) / across),
      height: Math.ceil((height - y) / down),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}
