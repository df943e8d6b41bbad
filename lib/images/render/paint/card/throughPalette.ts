import type { Canvas } from '#lib/images/render/paint/canvas.ts';
import type { Indexed } from '#lib/images/render/paint/palette.ts';

const MOST = 256;
const OPAQUE = 255;

type Four = [number, number, number, number];

/** Whether an image has no transparent pixel. */
export function isOpaque({ pixels }: Canvas): boolean {
  for (let at = 0; at < pixels.length; at += 1) {
    if ((pixels[at] ?? 0) >>> 24 !== OPAQUE) return false;
  }
  return true;
}

/** Red, green and blue as seen on a page, and alpha. */
function weighed(color: number): Four {
  const alpha = color >>> 24;
  const share = alpha / OPAQUE;
  return [
    (color & 255) * share,
    ((color >> 8) & 255) * share,
    ((color >> 16) & 255) * share,
    alpha,
  ];
}

function packed([red, green, blue, alpha]: Four): number {
  const most = Math.round(alpha);
  const part = (value: number) =>
    alpha === 0 ? 0 : Math.min(255, Math.round((value / alpha) * OPAQUE));
  return (most << 24) | (part(blue) << 16) | (part(green) << 8) | part(red);
}

/** Groups of similar colours; exact if there are few. */
interface Bin {
  count: number;
  sums: Four;
}

interface Box {
  bins: Bin[];
  axis: 0 | 1 | 2 | 3;
  worth: number;
}

const AXES = [0, 1, 2, 3] as const;

function toBox(bins: Bin[]): Box {
  let best: Box = { bins, axis: 0, worth: -1 };
  for (const axis of AXES) {
    let [count, sum, squares] = [0, 0, 0];
    for (const bin of bins) {
      const value = bin.sums[axis] / bin.count;
      count += bin.count;
      sum += bin.sums[axis];
      squares += bin.count * value * value;
    }
    const worth = squares - (sum * sum) / count;
    if (worth > best.worth) best = { bins, axis, worth };
  }
  return best;
}

function averageOf(bins: readonly Bin[]): Bin {
  const all: Bin = { count: 0, sums: [0, 0, 0, 0] };
  for (const { count, sums } of bins) {
    all.count += count;
    for (const axis of AXES) all.sums[axis] += sums[axis];
  }
  return all;
}

const levels = ({ count, sums }: Bin): Four => sums.map((sum) => sum / count) as Four;

/** Chooses a palette by halving the group with the widest spread. */
function choose(bins: Bin[], most: number): Four[] {
  if (bins.length === 0 || most <= 0) return [];
  const boxes = [toBox(bins)];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (box.worth > best.worth ? box : best));
    const mean = levels(averageOf(widest.bins))[widest.axis];
    const [low, high]: [Bin[], Bin[]] = [[], []];
    for (const bin of widest.bins) {
      (bin.sums[widest.axis] / bin.count <= mean ? low : high).push(bin);
    }
    if (low.length === 0 || high.length === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, toBox(low), toBox(high));
  }
  return boxes.map((box) => levels(averageOf(box.bins)));
}

function nearest(palette: readonly Four[], color: Four): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, other] of palette.entries()) {
    let far = 0;
    for (const axis of AXES) far += (other[axis] - color[axis]) ** 2;
    if (far < least) {
      least = far;
      best = at;
    }
  }
  return best;
}

/** Up to this many colours are distinguished exactly. */
const MOST_APART = 8192;
/** The upper five bits of each component: with more colours, similar ones share a bin. */
const COARSE = 0xf8f8f8f8;

/** Counts each colour. */
function countColours(pixels: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= pixels.length; at += 1) {
    const color = pixels[start] ?? 0;
    if (at < pixels.length && pixels[at] === color) continue;
    counts.set(color, (counts.get(color) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

/**
 * Reduces an image with transparency to at most 256 colours with alpha. Finer than `toPalette` for
 * few colours, such as a gradient, and slower. Fully transparent pixels and flat colours stay
 * unchanged.
 */
export function toThroughPalette(
  { width, height, pixels }: Canvas,
  flat: readonly number[],
): Indexed {
  const counts = countColours(pixels);
  const exact = counts.size <= MOST;
  const mask = counts.size <= MOST_APART ? -1 : COARSE;
  const kept = exact
    ? [...counts.keys()]
    : [0, ...new Set(flat)].filter((color) => counts.has(color)).slice(0, MOST / 2);
  const indexOf = new Map(kept.map((color, at) => [color, at]));
  const bins = new Map<number, Bin>();
  for (const [color, count] of counts) {
    if (indexOf.has(color)) continue;
    const bin = bins.get(color & mask) ?? { count: 0, sums: [0, 0, 0, 0] };
    bins.set(color & mask, bin);
    const parts = weighed(color);
    bin.count += count;
    for (const axis of AXES) bin.sums[axis] += parts[axis] * count;
  }
  const palette = [...kept.map(weighed), ...choose([...bins.values()], MOST - kept.length)];
  const byBin = new Map([...bins].map(([key, bin]) => [key, nearest(palette, levels(bin))]));
  const indices = new Uint8Array(pixels.length);
  let last = pixels[0] ?? 0;
  const find = (color: number) => indexOf.get(color) ?? byBin.get(color & mask) ?? 0;
  let index = find(last);
  for (let at = 0; at < pixels.length; at += 1) {
    const color = pixels[at] ?? 0;
    if (color !== last) {
      last = color;
      index = find(color);
    }
    indices[at] = index;
  }
  return { width, height, indices, palette: [...kept, ...palette.slice(kept.length).map(packed)] };
}
