import { type Canvas, pack } from './canvas.ts';

/** An image with a palette. */
export interface Indexed {
  width: number;
  height: number;
  /** One palette index per pixel, row by row. */
  indices: Uint8Array;
  /** At most 256 colours, packed as in a canvas. */
  palette: readonly number[];
}

const MOST = 256;
/** Colours are counted by the upper five bits of red, green and blue. */
const BINS = 1 << 15;
const binOf = (color: number) =>
  ((color & 0xf8) << 7) | ((color >> 6) & 0x3e0) | ((color >> 19) & 31);

const greenOf = (color: number | undefined) => ((color ?? 0) >> 8) & 255;

/** A colour with the sum of its pixels. */
interface Bin {
  count: number;
  /** Sums of red, green and blue. */
  sums: [number, number, number];
}

/** A group of colours that gets one palette entry. */
interface Box {
  bins: Bin[];
  /** The gain of halving it, and the axis: red, green or blue. */
  worth: number;
  axis: 0 | 1 | 2;
}

const level = ({ count, sums }: Bin, axis: 0 | 1 | 2) => sums[axis] / count;

/** The largest squared deviation and its axis. */
function toBox(bins: Bin[]): Box {
  const along = ([0, 1, 2] as const).map((axis) => {
    let [count, sum, squares] = [0, 0, 0];
    for (const bin of bins) {
      const value = level(bin, axis);
      count += bin.count;
      sum += bin.sums[axis];
      squares += bin.count * value * value;
    }
    return { axis, worth: squares - (sum * sum) / count };
  });
  const widest = along.reduce((best, one) => (one.worth > best.worth ? one : best));
  return { bins, ...widest };
}

/** Splits a box at its mean; null if it cannot be split. */
function cut({ bins, axis }: Box): [Box, Box] | null {
  const [count, sum] = bins.reduce(
    ([count, sum], bin) => [count + bin.count, sum + bin.sums[axis]],
    [0, 0],
  );
  const [low, high]: [Bin[], Bin[]] = [[], []];
  for (const bin of bins) (level(bin, axis) <= sum / count ? low : high).push(bin);
  return low.length > 0 && high.length > 0 ? [toBox(low), toBox(high)] : null;
}

function average({ bins }: Box): number {
  let [count, red, green, blue] = [0, 0, 0, 0];
  for (const bin of bins) {
    count += bin.count;
    red += bin.sums[0];
    green += bin.sums[1];
    blue += bin.sums[2];
  }
  return pack(Math.round(red / count), Math.round(green / count), Math.round(blue / count));
}

/** Chooses a palette by halving the box with the widest spread. */
function chooseColours(bins: Bin[], most: number): number[] {
  if (bins.length === 0 || most <= 0) return [];
  const boxes = [toBox(bins)];
  while (boxes.length < most) {
    let best = 0;
    for (let at = 1; at < boxes.length; at += 1) {
      if ((boxes[at]?.worth ?? 0) > (boxes[best]?.worth ?? 0)) best = at;
    }
    const box = boxes[best];
    const halves = box ? cut(box) : null;
    if (!halves) break;
    boxes.splice(best, 1, ...halves);
  }
  return boxes.map(average);
}

/** Every colour with its index; null if there are too many. */
function exactColours(pixels: Int32Array, most: number): Map<number, number> | null {
  const found = new Map<number, number>();
  let last = 0;
  for (const color of pixels) {
    if (color === last) continue;
    last = color;
    if (found.has(color)) continue;
    if (found.size === most) return null;
    found.set(color, found.size);
  }
  return found;
}

/** Counts colours by bin, without those that are kept unchanged. */
function countBins(pixels: Int32Array, kept: ReadonlyMap<number, number>): Bin[] {
  // Count, red, green and blue of each bin in one array, because this runs for every pixel.
  const totals = new Uint32Array(4 * BINS);
  let last = 0;
  let skip = false;
  for (let at = 0; at < pixels.length; at += 1) {
    const color = pixels[at] ?? 0;
    if (color !== last) {
      last = color;
      skip = kept.has(color);
    }
    if (skip) continue;
    const bin = 4 * binOf(color);
    totals[bin] = (totals[bin] ?? 0) + 1;
    totals[bin + 1] = (totals[bin + 1] ?? 0) + (color & 255);
    totals[bin + 2] = (totals[bin + 2] ?? 0) + ((color >> 8) & 255);
    totals[bin + 3] = (totals[bin + 3] ?? 0) + ((color >> 16) & 255);
  }
  const bins: Bin[] = [];
  for (let bin = 0; bin < totals.length; bin += 4) {
    const [count = 0, red = 0, green = 0, blue = 0] = totals.subarray(bin, bin + 4);
    if (count > 0) bins.push({ count, sums: [red, green, blue] });
  }
  return bins;
}

/** Finds the nearest palette entry, cached for each bin. */
function makeNearest(palette: readonly number[]): (color: number) => number {
  const known = new Int16Array(BINS).fill(-1);
  // Sorted by green, so that the search goes outward from the nearest green and ends early.
  const order = palette
    .map((_, at) => at)
    .sort((a, b) => greenOf(palette[a]) - greenOf(palette[b]));
  const sorted = Int32Array.from(order, (at) => palette[at] ?? 0);
  const starts = Uint16Array.from({ length: 256 }, (_, green) => {
    const start = sorted.findIndex((color) => greenOf(color) >= green);
    return start < 0 ? sorted.length : start;
  });
  return (color) => {
    const bin = binOf(color);
    const seen = known[bin] ?? -1;
    if (seen >= 0) return seen;
    const start = starts[greenOf(color)] ?? 0;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const step of [1, -1]) {
      for (let at = step > 0 ? start : start - 1; at >= 0 && at < sorted.length; at += step) {
        const other = sorted[at] ?? 0;
        const green = greenOf(other) - greenOf(color);
        if (6 * green * green >= least) break;
        const red = (other & 255) - (color & 255);
        const blue = ((other >> 16) & 255) - ((color >> 16) & 255);
        // Weighted as the eye sees: green most, blue least.
        const far = 6 * green * green + 3 * red * red + blue * blue;
        if (far >= least) continue;
        least = far;
        best = at;
      }
    }
    const index = order[best] ?? 0;
    known[bin] = index;
    return index;
  };
}

function indexAll(pixels: Int32Array, indexOf: (color: number) => number): Uint8Array {
  const indices = new Uint8Array(pixels.length);
  let last = 0;
  let index = 0;
  for (let at = 0; at < pixels.length; at += 1) {
    const color = pixels[at] ?? 0;
    if (color !== last) {
      last = color;
      index = indexOf(color);
    }
    indices[at] = index;
  }
  return indices;
}

/**
 * Reduces an image to at most 256 colours without dithering, which compresses badly.
 * @param flat packed colours to keep unchanged, as many as fit minus one
 * @param most size of the palette
 */
export function toPalette(canvas: Canvas, flat: readonly number[], most = MOST): Indexed {
  const { width, height, pixels } = canvas;
  const exact = exactColours(pixels, most);
  if (exact) {
    const indices = indexAll(pixels, (color) => exact.get(color) ?? 0);
    return { width, height, indices, palette: [...exact.keys()] };
  }
  const kept = new Map([...new Set(flat)].slice(0, most - 1).map((color, at) => [color, at]));
  const chosen = chooseColours(countBins(pixels, kept), most - kept.size);
  const palette = [...kept.keys(), ...chosen];
  const nearest = makeNearest(palette);
  const indices = indexAll(pixels, (color) => kept.get(color) ?? nearest(color));
  return { width, height, indices, palette };
}
